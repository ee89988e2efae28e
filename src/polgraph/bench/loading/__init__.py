"""How fast and in how little memory seeds load, beside the driver alone.

`seeds` writes as many facts as asked as JSON files, `raw` copies a graph with nothing
but the driver, `measuring` loads the files with `polgraph load` in a process of its own
and compares.
"""
