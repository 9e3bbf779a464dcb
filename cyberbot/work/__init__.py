"""What time drives: answer, deliver, settle, retain, anchor, reload."""
