"""The shapes of the content files, one noun a module. pydantic stands here, at the edge, and nowhere further in."""
