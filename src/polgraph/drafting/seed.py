"""Verified proposals as a seed file: every entry with its doubts above it.

Ids are made of names, references of ids, and `mentions` are the drafted things whose
names stand in a statement's words. Nothing else is added to what was proposed.
"""

from dataclasses import dataclass

from polgraph.drafting.assigning import Assigned, assign
from polgraph.drafting.dates import read_date
from polgraph.drafting.known import NOBODY, Directory
from polgraph.drafting.proposals import (
    Date,
    Media,
    Organization,
    Outlet,
    Person,
    Place,
    Proposals,
    Role,
    parts,
)
from polgraph.drafting.telling import (
    Fields,
    asked,
    dated,
    meeting_entry,
    said,
    statement_entries,
)
from polgraph.drafting.tree import Entry, Ids
from polgraph.model.enums import OrganizationKind
from polgraph.text.partial_date import PartialDate

_LICENSE = "facts from a cited report"
_HEADING = (
    "A draft: every entry is a proposal to accept, to mend or to strike out.",
    "`# ?` is a doubt; numbers behind a quote are its offsets in the text. English names,",
    "topics and notes are yours to add; a statement that makes two claims is to be split.",
)
_NOT_ASKED = "No graph was asked which of these things it has already."


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of a text beside its words.

    Attributes:
        name: the seed file's, without its ending.
        text_file: name of the file beside the seed that holds the text.
        url: where it was published.
        published: when it was.
    """

    name: str
    text_file: str
    url: str | None = None
    published: PartialDate | None = None


def names_of(proposals: Proposals) -> tuple[str, ...]:
    """The names of whatever may be in the graph already."""
    found: tuple[Organization | Outlet | Person | Place, ...] = (
        *parts(proposals, Organization),
        *parts(proposals, Outlet),
        *parts(proposals, Person),
        *parts(proposals, Place),
    )
    return tuple(dict.fromkeys(thing.name.words for thing in found))


def ids_of(proposals: Proposals, origin: Origin) -> tuple[str, ...]:
    """The ids that a draft would take if none were taken."""
    assigned = assign(origin.name, proposals, NOBODY)
    return (assigned.dataset, assigned.article, *assigned.ids.values())


def seed(proposals: Proposals, origin: Origin, directory: Directory = NOBODY) -> Entry:
    """Arrange proposals as a seed file.

    Args:
        proposals: verified ones.
        origin: gives the data set its name and the article its address.
        directory: what the graph knows; ids that it has are passed over.
    """
    assigned = assign(origin.name, proposals, directory)
    groups = [(o, _group(o, given, assigned)) for o, given in assigned.of(Organization)]
    party = OrganizationKind.PARTY
    return Entry(
        (
            ("dataset", assigned.dataset),
            ("language", proposals.language),
            ("source", assigned.article),
            ("datasets", (_data_set(assigned, origin),)),
            ("articles", (_article(proposals, origin, assigned),)),
            ("outlets", tuple(_outlet(o, i, assigned) for o, i in assigned.of(Outlet))),
            ("parties", tuple(e for o, e in groups if o.kind is party)),
            ("bodies", tuple(e for o, e in groups if o.kind is not party)),
            (
                "officials",
                tuple(_official(p, i, assigned) for p, i in assigned.of(Person)),
            ),
            ("roles", tuple(_role(r, i, assigned) for r, i in assigned.of(Role))),
            ("places", tuple(_place(p, i, assigned) for p, i in assigned.of(Place))),
            ("media", tuple(_media(m, i) for m, i in assigned.of(Media))),
            ("meetings", _meetings(proposals, assigned)),
            ("statements", tuple(statement_entries(proposals, assigned))),
        ),
        (*_HEADING, *_unasked(directory), *asked(proposals.doubts), *_dates(proposals)),
    )


def _unasked(directory: Directory) -> tuple[str, ...]:
    return () if directory.asked else (_NOT_ASKED,)


def _dates(proposals: Proposals) -> tuple[str, ...]:
    """What the dates of a text mean, for a person to place them."""
    return tuple(dict.fromkeys(_date(each) for each in proposals.dates))


def _date(date: Date) -> str:
    reading = read_date(date.written.words)
    if reading is None:
        raise TypeError(date)
    meant = str(reading.date or f"{reading.earliest} to {reading.latest}")
    doubt = f"; {date.doubts[0]}" if date.doubts else ""
    return f"the text has the date «{date.written.words}»: {meant}{doubt}"


def _data_set(assigned: Assigned, origin: Origin) -> Entry:
    return Entry(
        (
            ("id", assigned.dataset),
            ("title", origin.name),
            ("license", _LICENSE),
            ("text_public", "false"),
        )
    )


def _article(proposals: Proposals, origin: Origin, assigned: Assigned) -> Entry:
    article = proposals.article
    published: Fields = dated("published_at", article.published)
    comments = asked(article.doubts)
    if article.published is not None:
        comments = (*comments, *asked(article.published.doubts))
    if origin.published is not None:
        published = (("published_at", str(origin.published)),)
    elif published and published[0][0] != "published_at":
        published = ()  # an article has no bounds; the heading tells them
    return Entry(
        (
            ("id", assigned.article),
            ("headline", article.headline.words),
            ("language", proposals.language),
            ("url", origin.url),
            ("outlet", assigned.ids[article.outlet] if article.outlet else None),
            ("section", article.section.words if article.section else None),
            ("authors", tuple(a.words for a in article.authors)),
            *published,
            ("text_file", origin.text_file),
            ("media", Ids(tuple(given for _, given in assigned.of(Media)))),
        ),
        comments,
    )


def _outlet(outlet: Outlet, given: str, assigned: Assigned) -> Entry:
    return Entry(
        (("id", given), ("name", outlet.name.words), ("quote", said(outlet.name))),
        (*asked(outlet.doubts), *assigned.alike(outlet)),
    )


def _group(group: Organization, given: str, assigned: Assigned) -> Entry:
    party = group.kind is OrganizationKind.PARTY
    seat = _seat(group, assigned)
    return Entry(
        (
            ("id", given),
            ("kind", None if party else group.kind.value.lower()),
            ("name", group.name.words),
            ("parent", assigned.ids[group.parent] if group.parent else None),
            ("headquarters", assigned.ids[seat] if seat else None),
            ("quote", said(group.quote)),
            ("citations", (_about_seat(seat),) if seat else ()),
        ),
        (*asked(group.doubts), *assigned.alike(group)),
    )


def _seat(group: Organization, assigned: Assigned) -> Place | None:
    """The only place that the text calls the organization's headquarters."""
    seats = [place for place, _ in assigned.of(Place) if place.of == group]
    return seats[0] if len(seats) == 1 else None


def _about_seat(seat: Place) -> Entry:
    return Entry((("quote", said(seat.quote)), ("supports", Ids(("headquarters",)))))


def _official(person: Person, given: str, assigned: Assigned) -> Entry:
    return Entry(
        (
            ("id", given),
            ("name", person.name.words),
            ("honorific", person.honorific.words if person.honorific else None),
            ("quote", said(person.quote)),
        ),
        (*asked(person.doubts), *assigned.alike(person)),
    )


def _role(role: Role, given: str, assigned: Assigned) -> Entry:
    return Entry(
        (
            ("id", given),
            ("official", assigned.ids[role.official]),
            ("organization", assigned.ids[role.organization]),
            ("title", role.title.words),
            ("quote", said(role.quote)),
        ),
        asked(role.doubts),
    )


def _place(place: Place, given: str, assigned: Assigned) -> Entry:
    return Entry(
        (
            ("id", given),
            ("name", place.name.words),
            ("kind", place.kind.value if place.kind else None),
            ("within", assigned.ids[place.within] if place.within else None),
            ("quote", said(place.quote)),
        ),
        (*asked(place.doubts), *assigned.alike(place)),
    )


def _media(media: Media, given: str) -> Entry:
    told = (media.quote or media.name, media.url)
    cited = tuple(
        Entry((("quote", said(quote)),)) for quote in dict.fromkeys(told) if quote
    )
    return Entry(
        (
            ("id", given),
            ("kind", media.kind.value.lower()),
            ("name", media.name.words),
            ("url", media.url.words if media.url else None),
            ("citations", cited),
        ),
        asked(media.doubts),
    )


def _meetings(proposals: Proposals, assigned: Assigned) -> tuple[Entry, ...]:
    meeting = proposals.meeting
    if meeting is None:
        return ()
    return (meeting_entry(meeting, assigned.ids[meeting], assigned),)
