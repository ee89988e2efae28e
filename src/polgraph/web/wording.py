"""Every word that the pages themselves say, in Arabic and English side by side."""

from collections.abc import Mapping
from types import MappingProxyType

from polgraph.web.page_language import PageLanguage

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # kinds of things
        "Official": ("شخصية سياسية", "Official"),
        "Party": ("حزب", "Party"),
        "Body": ("هيئة", "Body"),
        "Outlet": ("وسيلة إعلام", "News outlet"),
        "Meeting": ("اجتماع", "Meeting"),
        "Article": ("مقال", "Article"),
        "Media": ("مادة مرئية أو وثيقة", "Media"),
        "Place": ("مكان", "Place"),
        "Topic": ("موضوع", "Topic"),
        "Role": ("منصب", "Role"),
        "Statement": ("قول", "Statement"),
        "Event": ("حدث", "Event"),
        "Relation": ("صلة", "Relation"),
        # kinds of relations
        "FAMILY": ("قرابة", "family"),
        "ASSOCIATE": ("معرفة", "associate"),
        "OWNERSHIP": ("ملكية", "ownership"),
        "PAYMENT": ("دفعة مالية", "payment"),
        "EMPLOYMENT": ("عمل", "employment"),
        "REPRESENTATION": ("تمثيل", "representation"),
        "ALLIANCE": ("تحالف", "alliance"),
        "SUCCESSION": ("خلافة", "succession"),
        "OTHER": ("صلة أخرى", "other link"),
        # kinds of statements
        "VERBATIM": ("بالنص", "verbatim"),
        "REPORTED": ("منقول بالمعنى", "reported speech"),
        "PARAPHRASE": ("تلخيص المصدر", "the source's summary"),
        "NARRATION": ("رواية المصدر", "the source's own account"),
        # certainty that a role is held today
        "DEFINITELY": ("قائم اليوم", "held today"),
        "POSSIBLY": ("ربما قائم اليوم", "possibly held today"),
        "NO": ("غير قائم اليوم", "not held today"),
        "UNKNOWN": (
            "لا يُعرف إن كان قائمًا اليوم: لا تاريخ له في المصدر",
            "unknown whether held today: nothing dates it",
        ),
        # kinds of names
        "ORIGINAL": ("الأصل", "original"),
        "TRANSLATION": ("ترجمة", "translation"),
        "TRANSLITERATION": ("نقل حرفي", "transliteration"),
        "ALIAS": ("اسم آخر", "also known as"),
        "FORMER": ("اسم سابق", "former name"),
        "ABBREVIATION": ("اختصار", "abbreviation"),
        # parts in a meeting
        "SPEAKER": ("متحدث", "speaker"),
        "CHAIR": ("رئيس الجلسة", "chair"),
        "MODERATOR": ("مدير الحوار", "moderator"),
        "ATTENDEE": ("حاضر", "attended"),
        "GUEST": ("ضيف", "guest"),
        "ORGANIZER": ("منظم", "organizer"),
        "ABSENT": ("غائب", "absent"),
        # headings
        "names": ("الأسماء", "Names"),
        "roles": ("المناصب", "Offices"),
        "people": ("الأشخاص", "People"),
        "spoke_at": ("تحدث في", "Spoke at"),
        "speakers": ("المتحدثون", "Who spoke"),
        "participants": ("المشاركون", "Who took part"),
        "narration": ("ما يرويه المصدر", "What the source itself tells"),
        "statements": ("أقوال", "Statements"),
        "sources": ("المصادر", "Sources"),
        "mentioned_in": ("ورد ذكره في", "Mentioned in"),
        "reports": ("التغطية", "Reports"),
        "media": ("مواد مرافقة", "Media"),
        "facts": ("الوقائع التي تستند إليه", "Facts that cite it"),
        "meetings": ("الاجتماعات", "Meetings"),
        "organized": ("اجتماعات نظمها", "Meetings it organized"),
        "published": ("ما نشره", "What it published"),
        "children": ("يتبع له", "Parts of it"),
        # labels
        "date": ("التاريخ", "Date"),
        "place": ("المكان", "Place"),
        "organizers": ("المنظمون", "Organized by"),
        "topics": ("المواضيع", "Topics"),
        "parent": ("يتبع", "Part of"),
        "headquarters": ("المقر", "Headquarters"),
        "founded": ("التأسيس", "Founded"),
        "dissolved": ("الحل", "Dissolved"),
        "outlet": ("وسيلة الإعلام", "Outlet"),
        "section": ("القسم", "Section"),
        "authors": ("الكاتب", "Author"),
        "published_at": ("تاريخ النشر", "Published"),
        "address": ("الرابط", "Address"),
        "publisher": ("الناشر", "Publisher"),
        "shows": ("يظهر فيه", "Shows"),
        "within": ("يقع في", "Within"),
        "broader": ("موضوع أعم", "Broader topic"),
        "reports_on": ("يغطي", "Reports on"),
        "official": ("صاحب المنصب", "Held by"),
        "organization": ("الجهة", "Organization"),
        "on_behalf_of": ("عن", "On behalf of"),
        "since": ("منذ", "Since"),
        "until": ("حتى", "Until"),
        "first_cited": ("أقدم مصدر مؤرخ يذكره", "First dated source that names it"),
        "amount": ("المبلغ", "Amount"),
        "speaker": ("المتحدث", "Speaker"),
        "meeting": ("الاجتماع", "Meeting"),
        "office_then": ("منصبه حينها", "Office then"),
        "as_written": ("كما كتبه المصدر", "As the source writes it"),
        "note": ("ملاحظة المحرر", "Editor's remark"),
        "supports": ("يسند", "supports"),
        "no_earlier": ("ليس قبل", "not before"),
        "no_later": ("ليس بعد", "not after"),
        # what a source does not say
        "no_date": ("لا تاريخ في المصدر", "no date in the source"),
        "no_start": ("لا تاريخ بداية في المصدر", "no start date in the source"),
        "no_end": ("لا تاريخ نهاية في المصدر", "no end date in the source"),
        "no_place": ("لا مكان في المصدر", "no place in the source"),
        "no_author": ("لا كاتب في المصدر", "no author in the source"),
        "no_address": ("لا رابط في المصدر", "no address in the source"),
        "no_publisher": ("لا ناشر في المصدر", "no publisher in the source"),
        "no_words": ("يستند إلى المقال كله", "rests on the article as a whole"),
        "no_source": ("لا مصدر مسجل", "no source is recorded"),
        "nobody": (
            "لا يقول المصدر من تحدث",
            "the source does not say who spoke",
        ),
        "more": ("المعروض %(shown)s من %(total)s", "%(shown)s of %(total)s shown"),
        # the frame around it
        "start_title": ("من تحدث في أي اجتماع", "Who spoke at which meeting"),
        "start_empty": ("لا اجتماعات بعد", "There are no meetings yet"),
        "start_api": ("واجهة GraphQL", "The GraphQL API"),
        "start_schema": ("مخطط الواجهة", "Its schema"),
        "not_found_title": ("غير موجود", "Not found"),
        "not_found": (
            "لا شيء هنا بهذا المعرّف. قد يكون الرابط ناقصًا.",
            "There is nothing here by this id. The link may be incomplete.",
        ),
        "problem_title": ("تعذّر عرض الصفحة", "The page could not be shown"),
        "problem_away": (
            "قاعدة البيانات لا تجيب الآن. حاول بعد قليل.",
            "The database does not answer at the moment. Try again soon.",
        ),
        "problem_ours": (
            "الخلل عندنا، وهو مسجّل بهذا الرقم:",
            "The fault is ours; it is logged under this id:",
        ),
        "home": ("البداية", "Start"),
        "other_language": ("English", "العربية"),
    }
)


def words_in(language: PageLanguage) -> Mapping[str, str]:
    """Give the words of one language by their keys."""
    index = 0 if language == "ar" else 1
    return MappingProxyType({key: pair[index] for key, pair in _WORDS.items()})
