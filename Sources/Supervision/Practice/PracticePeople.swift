/// The people of the practice showroom, by the numbers they get when they are taken on in this order.
enum PracticePeople {
  static let consultants: [(name: String, latin: String)] = [
    ("陈洁", "Chen Jie"), ("王伟", "Wang Wei"), ("李娜", "Li Na"), ("欧阳思远", "Ouyang Siyuan"),
    ("赵一鸣", "Zhao Yiming"), ("孙丽华", "Sun Lihua"), ("司徒敏", "Situ Min"), ("吴晓彤", "Wu Xiaotong"),
    ("郑凯", "Zheng Kai"), ("何雨桐", "He Yutong"), ("马建国", "Ma Jianguo"), ("林静", "Lin Jing"),
  ]

  static let others: [(name: String, latin: String, title: JobTitle)] = [
    ("徐梅", "Xu Mei", .reception), ("顾建华", "Gu Jianhua", .trainer), ("沈国强", "Shen Guoqiang", .manager),
    ("夏琳", "Xia Lin", .supervisor),
  ]

  static let consultantIDs = (1...consultants.count).map(StaffID.init(rawValue:))
  static let reception = StaffID(rawValue: 13)
  static let trainer = StaffID(rawValue: 14)
  static let manager = StaffID(rawValue: 15)
  static let supervisor = StaffID(rawValue: 16)

  static var hiring: [StaffCommand] {
    consultants.map { .add(name: $0.name, latin: $0.latin, title: .consultant) }
      + others.map { .add(name: $0.name, latin: $0.latin, title: $0.title) }
  }
}
