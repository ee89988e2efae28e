"""Which characters of a name are the same letter: data for `folding`.

The first table writes every letter of the Arabic script, as Arabic, Persian, Urdu and
the Kurdish languages use it, as one of the 28 letters of Arabic; hamza loses its seat,
since writers leave it out. The others write Latin letters that Unicode does not
decompose, Cyrillic and Greek as plain Latin ones. Whatever is in no table keeps its own
letters without accents.
"""

ARABIC = {
    "ا": "آأإٱٲٳٵ",
    "و": "ؤٶۄۅۆۇۈۉۊۋ",
    "ي": "ئىیېےۍۓێۑ",
    "ه": "ةۀەہھۃۂۿ",
    "ك": "کڪګگڭڰ",
    "ب": "پ",
    "ج": "چژ",
    "ف": "ڤڨڥ",
    "ت": "ٹ",
    "د": "ڈ",
    "ر": "ڑڕ",
    "ن": "ںڼ",
    "ل": "ڵ",
}
"""Letters by the letter that they are folded to."""

KURDISH_E = "ە"
"""The short vowel of Sorani and Uyghur, which Arabic does not write inside a word."""

SILENT = "ءـ"
"""Hamza alone, which is often not written, and the stroke that only stretches words."""

LATIN = {
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "ə": "e",
    "ŋ": "n",
    "ɓ": "b",
    "ɗ": "d",
}
"""Latin letters without a decomposition in Unicode, as they are typed without accents."""

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "з": "z",
    "и": "i", "й": "y", "і": "i", "ї": "yi", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ы": "y", "э": "e", "ѓ": "g", "ґ": "g", "ђ": "dj",
    "ѕ": "dz", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ќ": "kj", "џ": "dj",
    "ә": "a", "ғ": "gh", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    "ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "є": "ye",
    "ъ": "", "ь": "",
}  # fmt: skip
"""Letters of the Slavic languages and of Kazakh, as names are written in English."""

GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th",
    "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p",
    "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps",
    "ω": "o",
}  # fmt: skip
"""Greek letters by their sound today, as ELOT 743 writes them."""

CHAT_MARKED = {"3": "gh", "6": "z", "7": "kh", "9": "d"}
"""Digits that stand for Arabic letters in chat, where an apostrophe is their dot."""

APOSTROPHES = "'’‘ʼʻ`´ʿʾʹˈ′"
"""Signs for hamza and ain, or none at all: never letters of a Latin spelling."""
