"""Which characters of a name are the same letter: data for `folding`.

The first table writes every letter of the Arabic script, as Arabic, Persian, Urdu and
the Kurdish languages use it, as one of the 28 letters of Arabic; hamza loses its seat,
since writers leave it out. The second holds Latin letters that Unicode does not
decompose. Whatever has neither, Cyrillic and Greek among it, keeps its own letters
without accents.
"""

ARABIC = {
    "ا": "آأإٱٲٳٵ",
    "و": "ؤٶۄۅۆۇۈۉۊۋ",
    "ي": "ئىیېےۍۓێۑ",
    "ه": "ةۀەہھۃۂۿ",
    "ك": "کڪګگڭڰ",
    "ب": "پ",
    "ج": "چ",
    "ز": "ژ",
    "ف": "ڤڨڥ",
    "ت": "ٹ",
    "د": "ڈ",
    "ر": "ڑڕ",
    "ن": "ںڼ",
    "ل": "ڵ",
}
"""Letters by the letter that they are folded to."""

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

CHAT_MARKED = {"3": "gh", "6": "z", "7": "kh", "9": "d"}
"""Digits that stand for Arabic letters in chat, where an apostrophe is their dot."""

APOSTROPHES = "'’‘ʼʻ`´ʿʾʹˈ′"
"""Signs for hamza and ain, or none at all: never letters of a Latin spelling."""
