"""What facts rest on: articles, media, citations and the data sets that hold them."""

from polgraph.model.enums import MediaKind
from polgraph.model.fields import (
    Computed,
    Connection,
    EdgeType,
    Many,
    ObjectType,
    One,
    Origin,
    Property,
    Scalar,
    Strings,
    into,
    out,
)
from polgraph.model.interfaces import ENTITY_FIELDS, ID

_ENTITY = ("Node", "Entity", "Cited")

ARTICLE = ObjectType(
    "Article",
    "A published text: the source of facts. It cites itself.",
    (
        *ENTITY_FIELDS,
        Property(
            "headline",
            Scalar.STRING,
            required=True,
            origin=Origin.DERIVED,
            stored="name",
        ),
        Property("language", Scalar.LANGUAGE, required=True),
        Property("url", Scalar.URL),
        Property("archivedUrl", Scalar.URL),
        One("outlet", "Outlet", (out("PUBLISHED_BY", "Outlet"),)),
        Property("section"),
        Strings("authors"),
        Property("publishedAt", Scalar.PARTIAL_DATE),
        Computed(
            "text",
            Scalar.STRING,
            "The whole text, only where its data set says that it may be published; quotes are always shown.",
        ),
        Many(
            "reportsOn",
            "Meeting",
            (out("REPORTS_ON", "Meeting"),),
            sort=("-date", "id"),
            origin=Origin.DERIVED,
        ),
        Connection(
            "mentions",
            "Entity",
            (out("MENTIONS", "Entity"),),
            types=True,
            sort=("name",),
        ),
        Connection(
            "media",
            "Media",
            (out("EMBEDS", "Media"),),
            sort=("-publishedAt",),
            origin=Origin.SEED,
        ),
        Connection(
            "facts",
            "Node",
            (into("CITES", "Cited"),),
            "Every fact that cites this article, in the order of its words.",
            edge="Fact",
            sort=("edge.start", "edge.key"),
        ),
    ),
    _ENTITY,
    plural="articles",
    seeds="articles",
    where="ArticleWhere",
    sort=("-publishedAt",),
    unserved=(
        Property("text"),
        Property("textPublic", Scalar.BOOLEAN, origin=Origin.DERIVED),
    ),
)

MEDIA = ObjectType(
    "Media",
    "A video, recording, picture or document. Its address is stored, never fetched by the server.",
    (
        *ENTITY_FIELDS,
        Property("kind", MediaKind, required=True),
        Property("url", Scalar.URL),
        Property("thumbnail", Scalar.URL),
        Property("publishedAt", Scalar.PARTIAL_DATE),
        One("publisher", "Organization", (out("PUBLISHED_BY", "Organization"),)),
        Many(
            "shows",
            "Entity",
            (out("SHOWS", "Entity"),),
            "What a source says is seen or heard in it.",
        ),
        Connection(
            "articles",
            "Article",
            (into("EMBEDS", "Article"),),
            sort=("-publishedAt",),
        ),
    ),
    _ENTITY,
    singular="media",
    plural="mediaItems",
    seeds="media",
    where="MediaWhere",
    sort=("-publishedAt",),
)

DATASET = ObjectType(
    "Dataset",
    "A body of data loaded together, with its licence.",
    (
        ID,
        Property("title", required=True),
        Property("license"),
        Property("url", Scalar.URL),
        Property("loadedAt", Scalar.DATE_TIME, required=True, origin=Origin.DERIVED),
        Property("entityCount", Scalar.INT, required=True, origin=Origin.DERIVED),
    ),
    ("Node",),
    seeds="datasets",
    unserved=(Property("textPublic", Scalar.BOOLEAN), Property("sources")),
)

CITATION = EdgeType(
    "Citation",
    "Article",
    "The words of a published article that support a fact.",
    (
        Computed("article", target="Article", required=True),
        Property("quote", Scalar.STRING, "The exact words, in the article's language."),
        Property(
            "start",
            Scalar.INT,
            "Where the quote stands in the stored text: offsets in Unicode code points.",
        ),
        Property("end", Scalar.INT),
        Strings(
            "supports",
            "Fields of the fact that it supports (headquarters, title ...); empty: the fact as a whole.",
            cut=False,
        ),
        Computed(
            "url",
            Scalar.URL,
            "The article at the quote (a text fragment), else the article, else its page on this server.",
            required=True,
        ),
    ),
)

SOURCES = (ARTICLE, MEDIA, DATASET)
