"""The closed vocabularies of the model, each served as a GraphQL enum of the same name.

A docstring here is the enum's served description. Members keep the order of the
public schema. `Certainty` lives with its rule in `polgraph.text.certainty`.
"""

from enum import StrEnum


class StatementKind(StrEnum):
    """VERBATIM: the words themselves, between quotation marks or in a transcript. REPORTED: indirect speech (he said that ...). PARAPHRASE: the source's summary of what was said. NARRATION: the source's own account; speaker and attribution are null."""

    VERBATIM = "VERBATIM"
    REPORTED = "REPORTED"
    PARAPHRASE = "PARAPHRASE"
    NARRATION = "NARRATION"


class NameKind(StrEnum):
    """How a name relates to the one the sources use first."""

    ORIGINAL = "ORIGINAL"
    TRANSLATION = "TRANSLATION"
    TRANSLITERATION = "TRANSLITERATION"
    ALIAS = "ALIAS"
    FORMER = "FORMER"
    ABBREVIATION = "ABBREVIATION"


class OrganizationKind(StrEnum):
    """What sort of organization it is (Popolo: classification)."""

    PARTY = "PARTY"
    TEAM = "TEAM"
    COMMITTEE = "COMMITTEE"
    BRANCH = "BRANCH"
    BLOC = "BLOC"
    PARLIAMENT = "PARLIAMENT"
    GOVERNMENT = "GOVERNMENT"
    MINISTRY = "MINISTRY"
    COURT = "COURT"
    MOVEMENT = "MOVEMENT"
    UNION = "UNION"
    COMPANY = "COMPANY"
    MEDIA_OUTLET = "MEDIA_OUTLET"
    OTHER = "OTHER"


class MeetingKind(StrEnum):
    """What sort of occasion it was."""

    MEETING = "MEETING"
    SITTING = "SITTING"
    SESSION = "SESSION"
    HEARING = "HEARING"
    CONFERENCE = "CONFERENCE"
    RALLY = "RALLY"
    VISIT = "VISIT"
    INTERVIEW = "INTERVIEW"
    OTHER = "OTHER"


class EventKind(StrEnum):
    """What sort of event it was."""

    LEGISLATIVE_PERIOD = "LEGISLATIVE_PERIOD"
    ELECTION = "ELECTION"
    OTHER = "OTHER"


class RelationKind(StrEnum):
    """What joins the two actors of a relation."""

    FAMILY = "FAMILY"
    ASSOCIATE = "ASSOCIATE"
    OWNERSHIP = "OWNERSHIP"
    PAYMENT = "PAYMENT"
    EMPLOYMENT = "EMPLOYMENT"
    REPRESENTATION = "REPRESENTATION"
    ALLIANCE = "ALLIANCE"
    SUCCESSION = "SUCCESSION"
    OTHER = "OTHER"


class ParticipationRole(StrEnum):
    """What part somebody took in a meeting."""

    SPEAKER = "SPEAKER"
    CHAIR = "CHAIR"
    MODERATOR = "MODERATOR"
    ATTENDEE = "ATTENDEE"
    GUEST = "GUEST"
    ORGANIZER = "ORGANIZER"
    ABSENT = "ABSENT"


class MediaKind(StrEnum):
    """What sort of recording or document it is."""

    VIDEO = "VIDEO"
    AUDIO = "AUDIO"
    IMAGE = "IMAGE"
    DOCUMENT = "DOCUMENT"
