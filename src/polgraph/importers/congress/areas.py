"""States and districts, which the files name by postal code and number."""

from polgraph.importers.building import Builder
from polgraph.importers.values import Given, wording
from polgraph.model.enums import NameKind
from polgraph.records import Wording

# United States Postal Service, Publication 28, appendix B.
_STATES = {
    "AK": "Alaska", "AL": "Alabama", "AR": "Arkansas", "AS": "American Samoa",
    "AZ": "Arizona", "CA": "California", "CO": "Colorado", "CT": "Connecticut",
    "DC": "District of Columbia", "DE": "Delaware", "FL": "Florida", "GA": "Georgia",
    "GU": "Guam", "HI": "Hawaii", "IA": "Iowa", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "MA": "Massachusetts", "MD": "Maryland", "ME": "Maine", "MI": "Michigan",
    "MN": "Minnesota", "MO": "Missouri", "MP": "Northern Mariana Islands",
    "MS": "Mississippi", "MT": "Montana", "NC": "North Carolina",
    "ND": "North Dakota", "NE": "Nebraska", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NV": "Nevada", "NY": "New York",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah",
    "VA": "Virginia", "VI": "Virgin Islands", "VT": "Vermont", "WA": "Washington",
    "WI": "Wisconsin", "WV": "West Virginia", "WY": "Wyoming",
}  # fmt: skip
_AT_LARGE = "0"
_UNKNOWN = "-1"


def area(
    builder: Builder, state: str | None, district: str | None, at: str
) -> str | None:
    """The district of a term, else its state; a state without a name keeps its code."""
    if state is None:
        return None
    within = _state(builder, state, at)
    if district is None or district == _UNKNOWN:
        return within
    name = _STATES.get(state, state)
    said = "at large" if district == _AT_LARGE else f"district {district}"
    return _place(builder, f"{state}-{district}", f"{name}, {said}", within, at)


def _state(builder: Builder, code: str, at: str) -> str:
    return _place(builder, code, _STATES.get(code, code), None, at)


def _place(builder: Builder, code: str, name: str, within: str | None, at: str) -> str:
    id_ = builder.naming.entity("area", code.lower())
    if id_ not in builder.records:
        short = () if within else (Wording(code, None, NameKind.ABBREVIATION),)
        given: dict[str, Given] = {
            "name": (*wording(name, "en"), *short),
            "kind": "district" if within else "state",
            "identifiers": [
                {"scheme": "us-district" if within else "usps", "value": code}
            ],
        }
        builder.add("Place", id_, given, {"within": within}, at, "areas")
    return id_
