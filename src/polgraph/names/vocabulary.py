"""Words that are more, or less, than a part of a name: data for `tokens` and `likeness`.

All are in folded letters, as `folding` writes them.
"""

ARABIC_TITLES = frozenset(
    [
        "الدكتور",
        "الدكتوره",
        "دكتور",
        "دكتوره",
        "د",
        "المهندس",
        "المهندسه",
        "مهندس",
        "مهندسه",
        "م",
        "المحامي",
        "المحاميه",
        "السيد",
        "السيده",
        "الانسه",
        "الاستاذ",
        "الاستاذه",
        "استاذ",
        "استاذه",
        "الشيخ",
        "الشيخه",
        "الحاج",
        "الحاجه",
        "معالي",
        "عطوفه",
        "سعاده",
        "دوله",
        "سياده",
        "فخامه",
        "جلاله",
        "سمو",
        "سماحه",
        "فضيله",
        "غبطه",
        "نيافه",
        "صاحب",
        "صاحبه",
        "النايب",
        "النايبه",
        "العين",
        "الوزير",
        "الوزيره",
        "وزير",
        "وزيره",
        "الامير",
        "الاميره",
        "الملك",
        "الملكه",
        "اللوا",
        "العميد",
        "العقيد",
        "الفريق",
        "المشير",
        "الصحفي",
        "الصحفيه",
        "الصحافي",
        "الصحافيه",
        "الاعلامي",
        "الاعلاميه",
        "الكاتب",
        "الكاتبه",
        "الناشط",
        "الناشطه",
        "الرييس",
        "الرييسه",
        "الباشا",
        "البروفيسور",
        "القاضي",
        "السفير",
        "السفيره",
        "المرحوم",
        "المرحومه",
        "الشهيد",
        "الملا",
        "السلطان",
        "اقاي",
        "اغا",
        "حجه",
        "الاسلام",
        "ايه",
        "الجنرال",
        "العلامه",
        "الامام",
    ]
)
LATIN_TITLES = frozenset(
    [
        "dr",
        "doctor",
        "mr",
        "mrs",
        "ms",
        "miss",
        "sir",
        "dame",
        "lord",
        "lady",
        "eng",
        "engineer",
        "he",
        "hh",
        "hm",
        "hrh",
        "excellency",
        "prof",
        "professor",
        "mp",
        "hon",
        "honorable",
        "honourable",
        "rt",
        "senator",
        "congressman",
        "congresswoman",
        "representative",
        "minister",
        "sheikh",
        "shaykh",
        "shaikh",
        "sheikha",
        "cheikh",
        "haj",
        "hajj",
        "hajji",
        "hadj",
        "prince",
        "princess",
        "emir",
        "king",
        "queen",
        "sultan",
        "ambassador",
        "general",
        "gen",
        "colonel",
        "col",
        "major",
        "captain",
        "lieutenant",
        "judge",
        "justice",
        "journalist",
        "president",
        "premier",
        "chancellor",
        "mullah",
        "ayatollah",
        "imam",
        "monsieur",
        "madame",
        "mme",
        "mlle",
        "dra",
        "lic",
        "ing",
    ]
)
"""Words that stand before a name and are no part of it."""

TITLE_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "h e",
        "h r h",
        "h m",
        "his excellency",
        "her excellency",
        "his highness",
        "his royal highness",
        "her royal highness",
        "his majesty",
        "her majesty",
        "prime minister",
        "foreign minister",
        "secretary general",
        "deputy secretary general",
        "assistant secretary general",
        "the honorable",
        "the right honourable",
        "رييس الوزرا",
        "رييس الحكومه",
        "رييس مجلس",
        "نايب رييس",
        "الامين العام",
        "امين عام",
        "الامين العام المساعد",
        "نايب الامين العام",
        "الناطق الاعلامي",
        "الناطق باسم",
    )
)
"""Titles of several words, folded."""

ARABIC_ARTICLES = frozenset({"ال"})
LATIN_ARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "il",
        "l",
        "an",
        "as",
        "ash",
        "at",
        "ad",
        "adh",
        "ath",
        "az",
        "ar",
        "ed",
        "es",
        "er",
        "et",
    ]
)
"""The definite article written as a word of its own, its assimilated forms too."""

SERVANT = "عبد"
"""`Abd`, with which the name that follows is one name."""
LATIN_SERVANTS = frozenset(
    [
        "abd",
        "abdel",
        "abdul",
        "abdal",
        "abdil",
        "abdol",
        "abdoul",
        "abdou",
        "abdu",
        "abdur",
        "abdus",
        "abdun",
        "abdut",
        "abduz",
        "abdar",
        "abder",
        "abdes",
        "abdez",
        "abden",
        "abdessa",
        "abdoel",
        "abed",
        "abid",
    ]
)
ARABIC_FATHERS = frozenset({"ابو", "ابي", "ابا"})
FATHER = "ابو"
LATIN_FATHERS = frozenset({"abu", "abou", "abo", "aboo", "abi", "aba", "ebu", "ebi"})
LATIN_FATHER = "abu"
"""`Abu`: the first half of a name that says whose father."""
ARABIC_TRIBES = frozenset({"بني", "بنو"})
LATIN_TRIBES = frozenset({"bani", "beni", "bany", "banu", "banou"})
ARABIC_MOTHER, LATIN_MOTHERS = "ام", frozenset({"umm", "oum", "om"})
SONS = frozenset({"بن", "ابن", "بنت", "bin", "ibn", "ben", "bint", "ould", "ولد"})
"""`Son of`, which one source writes and the next leaves out; dropped inside a name."""

FAITH = frozenset({"دين", "الدين"})
LATIN_FAITHS = frozenset(
    [
        "din",
        "deen",
        "dien",
        "dine",
        "eddin",
        "eddine",
        "eldin",
        "eldeen",
        "eldine",
        "uddin",
        "uddine",
        "addin",
        "addeen",
        "aldin",
        "aldeen",
        "aldien",
        "ddin",
    ]
)
GOD = frozenset({"الله", "لله"})
LATIN_GODS = frozenset({"allah", "ullah", "ollah", "ellah"})
"""Second halves of names that some write as one word, some as two."""

WHOLE_WORDS = frozenset(
    "الاء الان البرت البير الدو الطاف الفت الفارو الفرد الفريد الفونس الفونسو الكس الكسندر"
    " الكسندرا الكسي الما الماس الماظ الهام الياس اليان اليانا اليزابيث اليسا اليسار"
    " الين الينا".split()
)
"""Arabic given names of which the first two letters only look like the article.

With their hamza (`إلهام`) they could not be taken for it; few sources write it.
"""

NOT_ARTICLES = (
    "alaa",
    "aladd",
    "aladin",
    "alae",
    "alas",
    "alau",
    "alban",
    "albert",
    "albin",
    "albre",
    "alej",
    "alek",
    "ales",
    "alex",
    "alfon",
    "alfred",
    "ali",
    "alla",
    "aloy",
    "alvar",
    "elean",
    "eleo",
    "elia",
    "elis",
    "eliz",
    "ell",
    "elmer",
    "elsa",
    "elv",
)
"""Beginnings of Latin names that only look like the article."""

SORTS = {
    "party": "حزب hizb hezb party parti partido",
    "movement": "حركه حراك تيار movement harakat haraka",
    "committee": "لجنه committee lajnat lajna",
    "tv": "قناه فضاييه تلفزيون tv channel television qanat",
    "radio": "اذاعه راديو radio fm",
    "agency": "وكاله agency wikalat wakalat",
    "newspaper": "صحيفه جريده newspaper jarida sahifa",
    "news": "اخباريه اخباري اخبار news ikhbariya ikhbari",
    "team": "فريق team",
    "council": "مجلس council majlis",
    "authority": "هييه سلطه authority",
    "ministry": "وزاره ministry wizarat",
    "union": "نقابه اتحاد union",
    "association": "جمعيه رابطه association jamiyat",
    "center": "مركز center centre markaz",
    "national": "وطني وطنيه national watani wataniya",
    "the": "the of and for de du des la le les von van der",
}
"""What many names share, in the languages of the sources: it tells little of which."""
SORT_OF = {word: sort for sort, listed in SORTS.items() for word in listed.split()}
