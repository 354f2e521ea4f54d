/// What can be asked of the staff list.
public enum StaffCommand: Hashable, Sendable {
  /// Take somebody on.
  case add(name: String, latin: String, title: JobTitle)
  /// Put somebody's names or title right.
  case edit(StaffID, name: String, latin: String, title: JobTitle)
  /// Let somebody go; the past keeps the name.
  case leave(StaffID)
}

extension ShowroomState {
  /// Everybody employed now, in the order they joined.
  public var team: [Staff] { staff.filter(\.employed) }

  /// The person of that number, employed or not; nil when there never was one.
  public func person(_ id: StaffID) -> Staff? {
    staff.first { $0.id == id }
  }

  /// The one employed person whose number, name or Latin name that is, or begins so; case and blanks do not matter.
  public func person(named text: String) throws(Refusal) -> Staff {
    let wanted = Self.folded(text)
    let people = team
    let exact = people.filter { Self.folded($0.name) == wanted || Self.folded($0.latin) == wanted }
    if let one = exact.first, exact.count == 1 { return one }
    if let number = Int(text), let one = people.first(where: { $0.id.rawValue == number }) { return one }
    let close = people.filter { Self.folded($0.name).hasPrefix(wanted) || Self.folded($0.latin).hasPrefix(wanted) }
    guard !wanted.isEmpty, let one = close.first else { throw .unknownPerson(text, among: people) }
    guard close.count == 1 else { throw .ambiguousPerson(text, among: close) }
    return one
  }

  func decide(_ command: StaffCommand) throws(Refusal) -> [StaffEvent] {
    switch command {
    case .add(let name, let latin, let title):
      let id = StaffID(rawValue: nextStaffNumber)
      return [.added(person: try checked(Staff(id: id, name: name, latin: latin, title: title)))]
    case .edit(let id, let name, let latin, let title):
      let old = try employed(id)
      let new = try checked(Staff(id: id, name: name, latin: latin, title: title))
      return new == old ? [] : [.edited(person: new)]
    case .leave(let id):
      return [.left(staff: try employed(id).id)]
    }
  }

  /// The employed person of that number, or the refusal that says they have left.
  func employed(_ id: StaffID) throws(Refusal) -> Staff {
    guard let person = person(id), person.employed else {
      throw .unknownPerson(person(id)?.name ?? "\(id.rawValue)", among: team)
    }
    return person
  }

  private func checked(_ person: Staff) throws(Refusal) -> Staff {
    var person = person
    person.name = try CleanText.required(person.name, field: Phrase(zh: "姓名", en: "name"), limit: 40)
    person.latin = try CleanText.checked(person.latin, field: Phrase(zh: "拼音", en: "Latin name"), limit: 40)
    let names = Set([person.name, person.latin].map(Self.folded).filter { !$0.isEmpty })
    for other in team where other.id != person.id {
      let taken = [other.name, other.latin].map(Self.folded)
      if let same = taken.first(where: names.contains) {
        throw .duplicateName(same == Self.folded(other.name) ? other.name : other.latin, of: other)
      }
    }
    return person
  }

  /// A name that two people on the staff have, and the later of the two; nil when there is none, as should be.
  var sharedName: (name: String, other: Staff)? {
    var taken: Set<String> = []
    for person in team {
      let names = Set([person.name, person.latin].map(Self.folded).filter { !$0.isEmpty })
      if let shared = names.first(where: taken.contains) {
        return (shared == Self.folded(person.name) ? person.name : person.latin, person)
      }
      taken.formUnion(names)
    }
    return nil
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }
}

extension Refusal {
  static func unknownPerson(_ text: String, among people: [Staff]) -> Refusal {
    let shown = people.prefix(6)
    let more = people.count > shown.count ? " …" : ""
    let zh = shown.map(\.name).joined(separator: "、") + more
    let en = shown.map { $0.name(in: .english) }.joined(separator: ", ") + more
    return Refusal(
      "staff.unknown",
      zh: people.isEmpty ? "没有叫“\(text)”的员工，名单还是空的，请先添加员工" : "没有叫“\(text)”的员工，在册的有：\(zh)",
      en: people.isEmpty
        ? "nobody is called “\(text)”: the staff list is empty, add people first"
        : "nobody is called “\(text)”; the staff are \(en)")
  }

  static func ambiguousPerson(_ text: String, among people: [Staff]) -> Refusal {
    Refusal(
      "staff.ambiguous",
      zh: "“\(text)”可能是\(people.map(\.name).joined(separator: "、"))，请写全名",
      en: "“\(text)” may be \(people.map { $0.name(in: .english) }.joined(separator: ", ")); write the whole name")
  }

  static func duplicateName(_ name: String, of other: Staff) -> Refusal {
    Refusal(
      "staff.duplicate", zh: "已有员工叫“\(name)”（\(other.id.rawValue) 号），请换个写法以便区分",
      en: "“\(name)” is on the staff already (no. \(other.id.rawValue)); write the name so that the two differ")
  }
}
