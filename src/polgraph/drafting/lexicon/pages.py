"""What a copied page holds besides the article."""

from polgraph.drafting.tokens import vocabulary

FURNITURE = (
    "زر الذهاب إلى الأعلى",
    "اقرأ أيضا",
    "إقرأ أيضا",
    "اقرأ المزيد",
    "شارك",
    "للمزيد",
    "تابعونا",
    "الوسوم",
    "كلمات دلالية",
    "جميع الحقوق محفوظة",
    "طباعة",
    "نسخ الرابط",
)
"""How lines begin that belong to the page."""

ENDINGS = ("مقالات ذات صلة", "مواضيع ذات صلة", "أخبار ذات صلة", "مواد ذات صلة")
"""How a line begins behind which other articles are listed."""

BYLINES = vocabulary("كتب كتبت بقلم تقرير إعداد")
"""What comes before an author's name, and a mark: `كتب - `, `بقلم: `."""

VIDEO_WORDS = vocabulary("فيديو بالفيديو الفيديو")
VIDEO_HOSTS = ("youtube.com", "youtu.be", "vimeo.com", "dailymotion.com")
SUFFIXES = {
    ".mp4": "VIDEO",
    ".webm": "VIDEO",
    ".mp3": "AUDIO",
    ".wav": "AUDIO",
    ".jpg": "IMAGE",
    ".jpeg": "IMAGE",
    ".png": "IMAGE",
    ".webp": "IMAGE",
    ".pdf": "DOCUMENT",
}
PUBLICATIONS = vocabulary("كتيب كتاب دليل نشرة مجلة")
PUBLISHED = vocabulary("صدر صدرت صادر صادرة")
"""What makes one of them, right before it, something that was published."""

PERSIAN_LETTERS = frozenset("پچژگکی")
"""Letters of Persian and Urdu that Arabic news does not use."""
