"""Foreign formats to records: public data in the field's own forms, into the graph.

In the order of an import: `formats` knows the formats and who reads them (each a package
of its own: `popolo`, `followthemoney`, `congress`, `parlamint`), `extras` says what to install where a library is missing,
`reading` runs the whole without a graph, and `loading` writes its records, all or none.

What readers share: `files` opens them, `items` reads a mapping and counts what nobody asked for, `values`
lets the model's parsers decide what is a date or an address, `naming` gives ids,
`building` makes the records, removes repeats and keeps stubs, `shelf` holds them, and
`tally` counts.
"""

from polgraph.importers.formats import FORMATS
from polgraph.importers.loading import About, ImportReport, load_import
from polgraph.importers.reading import Imported, read_import
from polgraph.importers.tally import Note, Tally

__all__ = [
    "FORMATS",
    "About",
    "ImportReport",
    "Imported",
    "Note",
    "Tally",
    "load_import",
    "read_import",
]
