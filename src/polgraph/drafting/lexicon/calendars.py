"""Names of months in Arabic news.

Gregorian: the Levant and Iraq (كانون الثاني), Egypt and the Gulf (يناير), Algeria and
Tunisia (جانفي), Morocco (غشت), after the Arabic locales of the Unicode CLDR (ar_JO,
ar_EG, ar_DZ, ar_MA); spellings without `ال` are common. English names are read too.
Hijri: with both ways of naming the second of a pair.
"""

from polgraph.drafting.tokens import vocabulary

GREGORIAN = tuple(
    map(
        vocabulary,
        (
            "يناير كانون_الثاني كانون_ثاني كانون_ثان جانفي january jan",
            "فبراير شباط فيفري فبراير february feb",
            "مارس آذار مارث march mar",
            "أبريل إبريل نيسان أفريل april apr",
            "مايو أيار ماي may",
            "يونيو يونيه حزيران جوان june jun",
            "يوليو يوليه تموز جويلية يوليوز july jul",
            "أغسطس آب أوت غشت august aug",
            "سبتمبر أيلول شتنبر شتمبر september sep sept",
            "أكتوبر تشرين_الأول تشرين_أول october oct",
            "نوفمبر تشرين_الثاني تشرين_ثاني تشرين_ثان نونبر november nov",
            "ديسمبر كانون_الأول كانون_أول دجنبر december dec",
        ),
    )
)
HIJRI = tuple(
    map(
        vocabulary,
        (
            "محرم المحرم",
            "صفر",
            "ربيع_الأول ربيع_أول",
            "ربيع_الآخر ربيع_الثاني ربيع_ثاني ربيع_آخر",
            "جمادى_الأولى جمادى_الأول جمادى_أولى",
            "جمادى_الآخرة جمادى_الثانية جمادى_الآخر جمادى_ثانية",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو_القعدة ذي_القعدة",
            "ذو_الحجة ذي_الحجة",
        ),
    )
)
