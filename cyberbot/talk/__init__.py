"""A conversation: `respond(message, conversation, library, now) -> Turn`. Pure; knows no channel, no SQL, no clock."""
