"""The pages as a reader's browser shows them: offline, and without a single error."""
