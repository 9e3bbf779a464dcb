"""The editor's tools: verbs, the preview page, the speller and the look at source pages. No citizen meets them."""
