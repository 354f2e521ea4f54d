@testable import Supervision

extension Story {
  /// A day with one of each kind of difference, and nobody in the house any more.
  static func differing() throws -> Story {
    var story = try Story(people: "李娜", "王伟")
    try story.run(.staff(.add(name: "夏琳", latin: "", title: .supervisor)))
    story.at(9, 0)
    for _ in 1...5 { try story.run(.traffic(.count(.walkIn))) }
    func visit(_ number: Int) -> VisitID { VisitID(rawValue: number) }
    for (number, staff) in [(1, 1), (2, 2), (3, 1), (4, 2)] {
      try story.run(.visit(.assign(visit(number), StaffID(rawValue: staff), reason: "x")))
    }
    try story.card("周敏", "13812345678", .h, "锐界", at: 1)
    try story.card("吴浩", "13912345678", .a, "探险者", at: 2)
    // Left a phone and has no card.
    try story.run(.visit(.describe(visit(3), VisitDetails(name: "郑女士", kind: .first, phone: "137 1234 5678"))))
    try story.run(.visit(.describe(visit(4), VisitDetails(kind: .returning))))
    // A card of a call that nobody counted, and it is not in the DMS.
    try story.card("冯凯", "13612345678", .b, "", at: nil)
    // The card of the second visitor is somebody else's.
    var details = try story.state.card(numbered: "2").details
    details.consultant = StaffID(rawValue: 1)
    try story.run(.card(.edit(CardID(rawValue: 2), details)))
    story.at(10, 0)
    for number in 1...4 { try story.run(.visit(.leave(visit(number), "again"))) }
    // Nobody wrote down who looked after the fifth, and why they came.
    try story.run(.visit(.leave(visit(5), "leaving")))
    story.at(17, 50)
    return story
  }

  private mutating func card(
    _ name: String, _ phone: String, _ level: CustomerLevel, _ model: String, at visit: Int?
  ) throws(Refusal) {
    var details = CardDetails()
    (details.name, details.phone, details.level, details.model) = (name, phone, level, model)
    try run(
      .card(.make(details, channel: visit == nil ? .callIn : .walkIn, visit: visit.map(VisitID.init(rawValue:)))))
  }

  /// What the DMS has of that day: one other level, one twice, one that nobody here knows; one is not there.
  static var dms: [DMSRecord] {
    let rows: [(String, String, CustomerLevel, String, String)] = [
      ("周敏", "13812345678", .a, "锐界", "李娜"), ("吴浩", "13912345678", .a, "探险者", "李娜"),
      ("吴浩", "13912345678", .a, "探险者", "李娜"), ("曹立新", "13512345678", .b, "领睿", "李娜"),
    ]
    return rows.enumerated().map { index, row in
      var record = DMSRecord(number: index + 1)
      (record.name, record.phone, record.level, record.model, record.consultant) = row
      record.channel = .walkIn
      return record
    }
  }

  var differences: [Difference] { state.differences(on: Story.day) }

  /// Mends the first difference of a class, by its likeliest way or another.
  mutating func mend(_ sort: DifferenceClass, _ remedy: Remedy? = nil) throws {
    let found = try differences.first { $0.kind.sort == sort }.orRefused(sort.rawValue)
    try run(.day(.mend(Story.day, found.key, try (remedy ?? found.remedies.first).orRefused("remedy"))))
  }
}

extension Optional {
  /// The value, or a refusal that names what is missing.
  func orRefused(_ what: String) throws(Refusal) -> Wrapped {
    guard let self else { throw Refusal("test.missing", zh: what, en: what) }
    return self
  }
}
