/** A short report in every language, written for the tests: the same event, four sentences, the first one its lead. */
export const PASSAGES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The harbour bridge in Riverside was closed on Monday after engineers found rust in its main cables.',
    'Some 400 families in the old town now have to take a ferry to the hospital.',
    'The mayor, Anna Lind, said that repairs would take at least two years.',
    'Engineers will begin to replace the cables in June.',
  ],
  de: [
    'Die Hafenbrücke in Lindau wurde am Montag gesperrt, nachdem Ingenieure Rost an den Tragseilen gefunden hatten.',
    'Rund 400 Familien in der Altstadt müssen nun mit der Fähre zum Krankenhaus fahren.',
    'Die Reparatur werde mindestens zwei Jahre dauern, sagte Bürgermeisterin Anna Lind.',
    'Die Ingenieure beginnen im Juni damit, die Seile auszutauschen.',
  ],
  fr: [
    'Le pont du port de Rivière a été fermé lundi après la découverte de rouille sur ses câbles principaux.',
    'Quelque 400 familles de la vieille ville doivent désormais prendre un bac pour aller à l’hôpital.',
    'La maire, Anne Lindet, a déclaré que les réparations dureraient au moins deux ans.',
    'Les ingénieurs commenceront à remplacer les câbles en juin.',
  ],
  es: [
    'El puente del puerto de Ribera fue cerrado el lunes después de que los ingenieros hallaran óxido en sus cables.',
    'Unas 400 familias del casco antiguo tienen que tomar ahora un transbordador para llegar al hospital.',
    'La alcaldesa, Ana Linares, dijo que las reparaciones durarán al menos dos años.',
    'Los ingenieros empezarán a cambiar los cables en junio.',
  ],
  it: [
    'Il ponte del porto di Rivalta è stato chiuso lunedì dopo che gli ingegneri hanno trovato ruggine nei cavi principali.',
    'Circa 400 famiglie del centro storico devono ora prendere un traghetto per andare in ospedale.',
    'La sindaca, Anna Lindi, ha detto che le riparazioni dureranno almeno due anni.',
    'Gli ingegneri cominceranno a sostituire i cavi a giugno.',
  ],
  pt: [
    'A ponte do porto de Ribeira foi fechada na segunda-feira depois de os engenheiros encontrarem ferrugem nos cabos.',
    'Cerca de 400 famílias da cidade velha têm agora de apanhar um barco para chegar ao hospital.',
    'A presidente da câmara, Ana Linhares, disse que as obras vão durar pelo menos dois anos.',
    'Os engenheiros vão começar a trocar os cabos em junho.',
  ],
  nl: [
    'De havenbrug in Rivierstad is maandag gesloten nadat ingenieurs roest in de draagkabels hadden gevonden.',
    'Ongeveer 400 gezinnen in de oude stad moeten nu met de veerboot naar het ziekenhuis.',
    'De reparatie duurt zeker twee jaar, zei burgemeester Anna Linders.',
    'De ingenieurs beginnen in juni met het vervangen van de kabels.',
  ],
  sv: [
    'Hamnbron i Älvstad stängdes på måndagen sedan ingenjörer hade hittat rost i bärkablarna.',
    'Omkring 400 familjer i gamla stan måste nu ta färjan till sjukhuset.',
    'Reparationen tar minst två år, sade borgmästaren Anna Lind.',
    'Ingenjörerna börjar byta ut kablarna i juni.',
  ],
  no: [
    'Havnebrua i Elvestad ble stengt mandag etter at ingeniører hadde funnet rust i bærekablene.',
    'Rundt 400 familier i gamlebyen må nå ta ferja til sykehuset.',
    'Reparasjonen vil ta minst to år, sa ordføreren Anna Lind.',
    'Ingeniørene begynner å bytte ut kablene i juni.',
  ],
  ru: [
    'Портовый мост в городе Речинске закрыли в понедельник после того, как инженеры обнаружили ржавчину на тросах.',
    'Около 400 семей из старого города теперь добираются до больницы на пароме.',
    'Ремонт займёт не менее двух лет, заявила мэр города Анна Линдова.',
    'Инженеры начнут менять тросы в июне.',
  ],
  uk: [
    'Портовий міст у місті Річинську закрили в понеділок після того, як інженери виявили іржу на тросах.',
    'Близько 400 родин зі старого міста тепер дістаються до лікарні поромом.',
    'Ремонт триватиме щонайменше два роки, заявила мерка міста Анна Ліндова.',
    'Інженери почнуть міняти троси в червні.',
  ],
  id: [
    'Jembatan pelabuhan di Kota Sungai ditutup pada hari Senin setelah para insinyur menemukan karat pada kabel utamanya.',
    'Sekitar 400 keluarga di kota tua kini harus naik feri untuk pergi ke rumah sakit.',
    'Wali kota Ana Linda mengatakan perbaikan akan memakan waktu sedikitnya dua tahun.',
    'Para insinyur akan mulai mengganti kabel pada bulan Juni.',
  ],
  ar: [
    'أغلقت السلطات جسر الميناء في مدينة النهر يوم الاثنين بعد أن اكتشف المهندسون صدأ في كابلاته الرئيسية.',
    'وتضطر نحو 400 عائلة في المدينة القديمة الآن إلى ركوب العبارة للوصول إلى المستشفى.',
    'وقالت رئيسة البلدية آنا ليند إن الإصلاحات ستستغرق سنتين على الأقل.',
    'وسيبدأ المهندسون استبدال الكابلات في يونيو.',
  ],
  fa: [
    'پل بندر در شهر رودبار روز دوشنبه پس از آن که مهندسان در کابل‌های اصلی آن زنگ‌زدگی یافتند بسته شد.',
    'حدود ۴۰۰ خانواده در شهر قدیم اکنون باید برای رفتن به بیمارستان سوار کشتی شوند.',
    'شهردار آنا لیندی گفت تعمیر پل دست‌کم دو سال طول می‌کشد.',
    'مهندسان تعویض کابل‌ها را در ماه ژوئن آغاز می‌کنند.',
  ],
  zh: [
    '工程师在主缆上发现锈蚀后，江城港口大桥周一关闭。',
    '老城区约四百个家庭现在必须乘渡轮去医院。',
    '市长林安娜表示，维修至少需要两年时间。',
    '工程师将于六月开始更换缆索。',
  ],
  ja: [
    '技師が主ケーブルに錆を見つけたため、川崎町の港の橋は月曜日に閉鎖された。',
    '旧市街の約四百世帯は今、病院へ行くのに渡し船に乗らなければならない。',
    '林安奈町長は、修理には少なくとも二年かかると述べた。',
    '技師たちは六月にケーブルの交換を始める。',
  ],
}
