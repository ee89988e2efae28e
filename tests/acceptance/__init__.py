"""What is promised to users, tried through the commands and over HTTP."""
