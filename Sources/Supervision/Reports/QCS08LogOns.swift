extension Report {
  /// Report 8, log-on history: when each user worked at a desk, from the log of acts, and when each consultant came and
  /// went, from the whereabouts (domain.md §5).
  static func logOns(_ input: ReportInput) -> Body {
    let columns = [
      Column("day", Phrase(zh: "日期", en: "day")), Column("user", Phrase(zh: "用户", en: "user")),
      Column("first", Phrase(zh: "首次操作", en: "first act")), Column("last", Phrase(zh: "末次操作", en: "last act")),
      Column("acts", Phrase(zh: "操作数", en: "acts"), isNumeric: true),
      Column("terminals", Phrase(zh: "终端", en: "desks"), Phrase(zh: "用过几个终端", en: "terminals used"), isNumeric: true),
      Column("terminal", Phrase(zh: "首个终端", en: "first desk")),
      Column("came", Phrase(zh: "到岗", en: "came"), Phrase(zh: "按人员动向", en: "by their whereabouts")),
      Column("left", Phrase(zh: "离岗", en: "left")),
    ]
    let facts = input.facts
    let wanted = input.consultant.flatMap { input.state.person($0) }
    func staff(_ number: Int32) -> Staff? { input.state.person(StaffID(rawValue: Int(number))) }
    var rows: [(day: Int32, name: String, row: Row)] = []
    var shown: Set<AttendanceKey> = []
    let attendance = Dictionary(
      facts.attendance.compactMap { fact in
        staff(fact.staff).map { (AttendanceKey(day: fact.day, name: $0.name), fact) }
      }
    ) { $1 }
    for fact in facts.logOns {
      let user = facts.name(fact.user)
      let person = input.state.staff.first { $0.name == user || (!$0.latin.isEmpty && $0.latin == user) }
      guard wanted == nil || person?.id == wanted?.id else { continue }
      let key = AttendanceKey(day: fact.day, name: person?.name ?? user)
      shown.insert(key)
      rows.append((fact.day, user, row(fact.day, user, fact, facts, attendance[key], person?.id)))
    }
    for (key, fact) in attendance
    where !shown.contains(key) && (wanted == nil || wanted?.id.rawValue == Int(fact.staff)) {
      rows.append((key.day, key.name, row(key.day, key.name, nil, facts, fact, StaffID(rawValue: Int(fact.staff)))))
    }
    return Body(
      columns: columns, rows: rows.sorted { ($0.day, $0.name) < ($1.day, $1.name) }.map(\.row),
      notes: [Phrase(zh: "登录按操作记录推算：当天第一步与最后一步", en: "from the log of acts: the first and the last one of a day")])
  }

  private struct AttendanceKey: Hashable {
    let day: Int32
    let name: String
  }

  private static func row(
    _ day: Int32, _ name: String, _ log: LogOnFact?, _ facts: ReportFacts, _ attendance: AttendanceFact?, _ id: StaffID?
  ) -> Row {
    func time(_ minutes: Int32?) -> Cell {
      guard let minutes, minutes >= 0 else { return Cell(.none) }
      return Cell(.text(ClockTime(0, Int(minutes) % (24 * 60)).text))
    }
    return Row(
      [
        Cell(.day(CivilDay(number: Int(day)))), Cell(.text(name)), time(log?.first), time(log?.last),
        Cell(.number(Int(log?.acts ?? 0))), Cell(.number(Int(log?.terminals ?? 0))),
        Cell(.text(log.map { facts.name($0.terminal) } ?? "")), time(attendance?.came), time(attendance?.went),
      ], consultant: id)
  }
}
