"""Write what imports need to know of FollowTheMoney's model.

    pip install followthemoney; python tools/ftm_schemata.py

The library declares the model in full, but needs ICU's headers and a compiler to be
installed, and packages under licences that polgraph does not take. So the part that is
needed is written down: of each schema what it extends, which properties are an edge's
ends, and which are names, identifiers, addresses of the web or other entities.
"""

import json
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

TARGET = (
    Path(__file__).resolve().parents[1]
    / "src/polgraph/importers/followthemoney/schemata.json"
)
TYPES = ("name", "identifier", "url", "entity")


def main() -> None:
    """Write the file."""
    model = import_module("followthemoney").model
    schemata = {}
    for schema in sorted(model, key=lambda each: each.name):
        own = [p for p in schema.properties.values() if p.schema == schema]
        typed = {
            p.name: p.type.name for p in own if p.type.name in TYPES and not p.stub
        }
        edge = {"edge": [schema.edge_source, schema.edge_target]} if schema.edge else {}
        schemata[schema.name] = {
            "label": schema.label,
            "extends": sorted(parent.name for parent in schema.extends),
            **edge,
            "properties": dict(sorted(typed.items())),
        }
    written = {
        "source": f"followthemoney {version('followthemoney')}, MIT licence",
        "schemata": schemata,
    }
    TARGET.write_text(json.dumps(written, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
