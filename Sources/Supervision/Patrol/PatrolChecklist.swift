extension PatrolArea {
  /// The checklist as shipped: the areas of domain.md §6 with what is usually looked at there.
  public static let shipped: [PatrolArea] = [
    PatrolArea(
      "outside", zh: "外围停车", en: "outside, parking",
      [
        PatrolItem("outside.1", zh: "大门、招牌无灰尘破损，灯箱正常", en: "door and signs clean and whole, light boxes on"),
        PatrolItem("outside.2", zh: "停车位划线清楚，指引牌在位", en: "parking bays marked, guide signs in place"),
        PatrolItem("outside.3", zh: "客户车位未被占用", en: "customers' bays kept free"),
        PatrolItem("outside.4", zh: "地面无垃圾、积水、烟头", en: "ground free of litter, puddles, cigarette ends"),
        PatrolItem("outside.5", zh: "试驾车停放整齐、洁净、有油", en: "test-drive cars lined up, clean, fuelled"),
        PatrolItem("outside.6", zh: "保安着装整齐，主动引导", en: "guard in uniform, guides arrivals"),
      ]),
    PatrolArea(
      "hall", zh: "展厅整体", en: "showroom",
      [
        PatrolItem("hall.1", zh: "地面光亮，无脚印水渍", en: "floor shining, no footprints or water"),
        PatrolItem("hall.2", zh: "玻璃、幕墙洁净无手印", en: "glass clean, no fingermarks"),
        PatrolItem("hall.3", zh: "温度约 25 °C，空气清新", en: "about 25 °C, air fresh"),
        PatrolItem("hall.4", zh: "照度约 800 勒克斯，灯具齐亮", en: "about 800 lux, every lamp lit"),
        PatrolItem("hall.5", zh: "背景音乐音量适中", en: "background music at a fit volume"),
        PatrolItem("hall.6", zh: "通道畅通，展车间距足够", en: "aisles free, cars well apart"),
        PatrolItem("hall.7", zh: "绿植鲜活，无枯叶积尘", en: "plants alive, no dead leaves or dust"),
        PatrolItem("hall.8", zh: "海报、活动布置在有效期内", en: "posters and decoration up to date"),
        PatrolItem("hall.9", zh: "消防器材在位，出口畅通", en: "extinguishers in place, exits free"),
      ]),
    PatrolArea(
      "cars", zh: "展车", en: "display cars",
      [
        PatrolItem("cars.1", zh: "9:00 前擦拭完毕，漆面无指印", en: "wiped before 09:00, no fingermarks"),
        PatrolItem("cars.2", zh: "车门不锁，可随时体验", en: "doors unlocked, ready to try"),
        PatrolItem("cars.3", zh: "价格牌、参数牌在位且正确", en: "price card and spec stand at each, right"),
        PatrolItem("cars.4", zh: "电瓶有电，仪表音响可演示", en: "battery charged, panel and sound can be shown"),
        PatrolItem("cars.5", zh: "车内无杂物，保护膜已除", en: "inside tidy, wrapping removed"),
        PatrolItem("cars.6", zh: "座椅、方向盘调到标准位置", en: "seats and wheel in the standard position"),
        PatrolItem("cars.7", zh: "轮胎上蜡，轮毂标朝正", en: "tyres waxed, hub badges upright"),
        PatrolItem("cars.8", zh: "时钟准确，收音机已调台", en: "clock right, radio tuned"),
        PatrolItem("cars.9", zh: "前后牌照位车型牌在位", en: "model plates in place, front and rear"),
      ]),
    PatrolArea(
      "talk", zh: "洽谈区", en: "negotiation area",
      [
        PatrolItem("talk.1", zh: "桌椅整齐，桌面洁净", en: "tables and chairs straight, tops clean"),
        PatrolItem("talk.2", zh: "烟灰缸已清（不超过 2 个烟头）", en: "ashtrays emptied, two ends at most"),
        PatrolItem("talk.3", zh: "计算器、纸笔、报价单齐备", en: "calculator, paper, pens, quote forms ready"),
        PatrolItem("talk.4", zh: "客户离开后 5 分钟内复位", en: "set back within 5 minutes after guests leave"),
        PatrolItem("talk.5", zh: "合同、客户资料不外露", en: "contracts and customers' papers out of sight"),
      ]),
    PatrolArea(
      "rest", zh: "休息区", en: "rest area",
      [
        PatrolItem("rest.1", zh: "沙发茶几洁净，摆放整齐", en: "sofas and tables clean and straight"),
        PatrolItem("rest.2", zh: "饮料 3 种以上，杯具洁净充足", en: "three drinks or more, cups clean and enough"),
        PatrolItem("rest.3", zh: "报刊为当期，杂志不破损", en: "papers of the day, magazines whole"),
        PatrolItem("rest.4", zh: "电视播放品牌内容", en: "television shows the brand"),
        PatrolItem("rest.5", zh: "充电、无线网络可用", en: "charging and Wi-Fi work"),
      ]),
    PatrolArea(
      "desk", zh: "前台", en: "reception",
      [
        PatrolItem("desk.1", zh: "两分钟内有人接待，不围聚", en: "guests met within two minutes, no crowd"),
        PatrolItem("desk.2", zh: "台面无私人物品", en: "no private things on the desk"),
        PatrolItem("desk.3", zh: "客流登记表、名片在位", en: "tally sheet and name cards in place"),
        PatrolItem("desk.4", zh: "电话三声内接听", en: "telephone answered within three rings"),
        PatrolItem("desk.5", zh: "预约客户欢迎牌已更新", en: "welcome board shows today's guests"),
      ]),
    PatrolArea(
      "washroom", zh: "洗手间", en: "washrooms",
      [
        PatrolItem("washroom.1", zh: "地面干燥，无异味", en: "floor dry, no smell"),
        PatrolItem("washroom.2", zh: "镜面、台面无水渍", en: "mirror and basin top dry"),
        PatrolItem("washroom.3", zh: "洗手液、纸巾充足", en: "soap and paper enough"),
        PatrolItem("washroom.4", zh: "一小时清洁记录已签", en: "hourly cleaning sheet signed"),
      ]),
    PatrolArea(
      "children", zh: "儿童区", en: "children's area",
      [
        PatrolItem("children.1", zh: "玩具完好、已消毒", en: "toys whole and disinfected"),
        PatrolItem("children.2", zh: "地垫洁净，无尖锐物", en: "mats clean, nothing sharp"),
        PatrolItem("children.3", zh: "在顾问视线之内", en: "within a consultant's sight"),
      ]),
    PatrolArea(
      "racks", zh: "资料架", en: "racks",
      [
        PatrolItem("racks.1", zh: "每车型单页 15 份以上", en: "15 brochures a model or more"),
        PatrolItem("racks.2", zh: "资料架整齐，无过期资料", en: "racks tidy, nothing out of date"),
        PatrolItem("racks.3", zh: "价格表为最新版本", en: "price list is the latest"),
        PatrolItem("racks.4", zh: "金融、保险、精品资料齐备", en: "finance, insurance, accessory leaflets ready"),
      ]),
    PatrolArea(
      "people", zh: "人员", en: "people",
      [
        PatrolItem("people.1", zh: "着统一制服，佩戴胸牌", en: "uniform and name badge worn"),
        PatrolItem("people.2", zh: "仪容整洁，发型合规", en: "well groomed, hair as ruled"),
        PatrolItem("people.3", zh: "门口两名顾问，站姿端正", en: "two at the door, standing well"),
        PatrolItem("people.4", zh: "随身带笔、名片、平板", en: "pen, cards and tablet at hand"),
        PatrolItem("people.5", zh: "见客主动问好，微笑", en: "greet every guest with a smile"),
      ]),
  ]
}
