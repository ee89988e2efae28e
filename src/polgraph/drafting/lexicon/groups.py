"""What organizations, meetings and places are called."""

from polgraph.drafting.tokens import fold, vocabulary
from polgraph.model.enums import MeetingKind, OrganizationKind

_ORGANIZATIONS = {
    "حزب": OrganizationKind.PARTY,
    "فريق": OrganizationKind.TEAM,
    "لجنة": OrganizationKind.COMMITTEE,
    "كتلة": OrganizationKind.BLOC,
    "وزارة": OrganizationKind.MINISTRY,
    "محكمة": OrganizationKind.COURT,
    "حركة": OrganizationKind.MOVEMENT,
    "تيار": OrganizationKind.MOVEMENT,
    "نقابة اتحاد": OrganizationKind.UNION,
    "شركة": OrganizationKind.COMPANY,
    "حكومة": OrganizationKind.GOVERNMENT,
    "هيئة جمعية بلدية جامعة مركز مؤسسة منظمة دائرة ديوان بنك": OrganizationKind.OTHER,
}
ORGANIZATIONS = {
    word: kind for words, kind in _ORGANIZATIONS.items() for word in vocabulary(words)
}
"""Words that begin an organization's name, when what follows is a name."""

_COUNCILS = {
    "النواب الأعيان الشيوخ المستشارين الأمة الشعب الشورى الشوري نواب النوّاب": OrganizationKind.PARLIAMENT,
    "الوزراء": OrganizationKind.GOVERNMENT,
    "الأمن الأمناء الإدارة المحافظة القضاء النقابة الجامعة البلدية السيادة": OrganizationKind.OTHER,
}
COUNCIL = fold("مجلس")
COUNCILS = {
    word: kind for words, kind in _COUNCILS.items() for word in vocabulary(words)
}
"""What follows `مجلس`, and the kind of organization that it makes."""

ALONE = {
    fold("البرلمان"): OrganizationKind.PARLIAMENT,
    fold("الكنيست"): OrganizationKind.PARLIAMENT,
}
"""Organizations that are one word."""

QUALIFIERS = vocabulary(
    "وطني وطنية سياسي سياسية ديمقراطي ديمقراطية مؤسسي فاعل فاعلة جديد جديدة واحد واحدة حاكم"
    " معارض معارضة برامجي تشاركي قطاعية قوي كبير كبيرة خاص خاصة عمل فني فنية متخصصة مختصة"
    " مشترك مشتركة حكومي حكومية مصغرة فرعية نيابية وزارية عربية أجنبية محلية دولية حقيقي"
    " أكثر لا له لها من في على ما كل بعض أو هو هي الذي التي هذا هذه أي ذلك تحقيق تقصي"
)
"""What makes `حزب` or `لجنة` a common noun: `حزب وطني` is nobody's name."""

NAME_HEADS = vocabulary("جبهة تيار حركة اتحاد تحالف تجمع حزب جمعية")
"""Words without an article inside a party's name: `حزب جبهة العمل`."""

_MEETINGS = {
    "اجتماع لقاء": MeetingKind.MEETING,
    "جلسة": MeetingKind.SITTING,
    "مؤتمر منتدى قمة ملتقى ندوة ورشة": MeetingKind.CONFERENCE,
    "مهرجان وقفة": MeetingKind.RALLY,
    "زيارة جولة": MeetingKind.VISIT,
    "مقابلة حوار": MeetingKind.INTERVIEW,
}
MEETINGS = {
    word: kind for words, kind in _MEETINGS.items() for word in vocabulary(words)
}
MEETING_FORMS = {fold("لقائ"): fold("لقاء"), fold("لقاءات"): ""}
"""Stems that differ before an ending: `لقائه`."""

MEETING_ENDINGS = tuple(
    map(fold, ("", "ه", "ها", "هم", "هما", "ته", "تها", "تهم", "ا"))
)
"""Endings of a meeting's noun: whose it is, or the accusative."""

AT_A_MEETING = vocabulary("في خلال ضمن أثناء عبر")
HOLDING = vocabulary(
    "عقد عقدت ترأس ترأست حضر حضرت استضاف استضافت نظم نظمت يعقد تعقد انعقد انعقدت افتتح"
    " افتتحت شارك شاركت أجرى أجرت شهد شهدت بدأ بدأت شهدت أقام أقامت انطلق انطلقت اختتم اختتمت"
)
MET = vocabulary(
    "استقبل استقبلت التقى التقت زار زارت بحث بحثت ناقش ناقشت حضر حضرت ترأس ترأست افتتح"
    " افتتحت استضاف استضافت كرم كرمت رافق رافقت يرافقه يرافقها عين عينت انتخب انتخبت برئاسة"
    " هنأ هنأت كلف كلفت أقال أقالت اتهم اتهمت غادر غادرت وصل وصلت توجه انضم انتقد"
    " بحضور بمشاركة برفقة"
)
"""Words behind which an office with a name is a person: `استقبل وزير …`."""

CHAIRING = vocabulary("ترأس ترأست رأس رأست برئاسة")
ATTENDING = vocabulary("حضر حضرت")
IN_PRESENCE_OF = vocabulary("بحضور")
NOT_YET = vocabulary(
    "سيعقد ستعقد المقبل المقبلة القادم القادمة المرتقب المرتقبة المزمع السابق السابقة الماضي"
    " الماضية أخير لم لن سوف يعتزم تعتزم المقرر ينوي إلغاء تأجيل ألغى أجل غدا"
)
"""Words near a meeting's noun that speak of another one, or of none."""

ALL_THIS = vocabulary("جاء وجاء ذلك وذلك")
"""`جاء ذلك خلال …`: what was told before happened there too."""

ELSEWHERE = vocabulary(
    "تصريح تصريحات تصريحه تصريحاته بيان بيانه بيانها صحيفة وكالة تغريدة منشور حسابه حسابها"
    " فيسبوك تويتر إكس قناة إذاعة هاتفيا اتصال الوكالة للصحيفة للوكالة لوكالة لصحيفة لقناة"
)
"""Words that say that somebody spoke to a newspaper, or in a communique."""

CAPITAL = fold("العاصمة")
CITIES = vocabulary("مدينة")
GOVERNORATES = vocabulary("محافظة ولاية إقليم جهة")
HEADQUARTERS = vocabulary("مقر")
COUNTRIES = vocabulary(
    "الأردن فلسطين إسرائيل سوريا سورية العراق لبنان مصر السعودية الكويت البحرين قطر الإمارات"
    " اليمن السودان ليبيا تونس الجزائر المغرب موريتانيا الصومال جيبوتي تركيا إيران فرنسا"
    " بريطانيا ألمانيا إيطاليا إسبانيا روسيا الصين اليابان الهند باكستان أوكرانيا"
)
COUNTRY_OR_CAPITAL = vocabulary("تونس الجزائر الكويت")
NOT_PLACES = vocabulary("صلاة أذان آذان وقت على علي بعد")
"""Words beside `المغرب` or `مصر` that make them something else."""

CITY_NAMES = vocabulary(
    "القدس غزة القاهرة الإسكندرية دمشق حلب بغداد البصرة بيروت طرابلس الرياض جدة الدوحة المنامة"
    " مسقط صنعاء عدن الخرطوم بنغازي الرباط مراكش فاس طنجة أغادير نواكشوط إربد الزرقاء السلط"
    " الكرك العقبة رام_الله أبوظبي دبي وهران قسنطينة عمان الدار_البيضاء صفاقس سوسة"
)
"""Towns that a dateline or a sentence may name without saying that they are towns.

`عمان` alone is a town in a dateline only: elsewhere it may be the country.
"""
OUTLET_WORDS = vocabulary(
    "الإخباري الاخباري الإخبارية الاخبارية الإخباريه نيوز وكالة صحيفة جريدة موقع قناة إذاعة"
    " بترا واس وام كونا قنا سانا وفا ومع واج وات رويترز بنا أ.ف.ب أونا مجلة أخبار"
)

COMMON_NOUNS = {
    head: vocabulary(words)
    for heads, words in {
        "حركة": "المرور السير النقل الطيران البناء التجارة الأسواق الملاحة النزوح المسافرين",
        "تيار": "الكهرباء الهواء الماء",
        "فريق": "العمل البحث الإنقاذ الإطفاء الدفاع",
        "مركز": "الاهتمام الصدارة المدينة الثقل القيادة",
        "دائرة": "الضوء الاهتمام الخطر الحوار النقاش",
        "شركة": "الطيران",
        "حكومة": "الاحتلال الظل الوفاق",
        "منظمة جمعية هيئة": "المجتمع",
        "كتلة": "الأجور الهواء",
        "مجلس لجنة": "الإدارة",
    }.items()
    for head in vocabulary(heads)
}
"""Words after which these are no names: `حركة المرور`."""

SUBORDINATE = vocabulary("التابع التابعة المنبثق المنبثقة")
NAMED_WITHOUT_ARTICLE = vocabulary("حزب حركة تيار كتلة بلدية جامعة")
"""Words whose names may lack the article: `حزب إرادة`, `بلدية إربد`."""
