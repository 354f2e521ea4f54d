/// A person of the staff, by running number.
public struct StaffID: NumberIdentifier {
  /// The running number, from 1.
  public let rawValue: Int
  /// The person of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// What somebody is employed as (domain.md §2).
public enum JobTitle: String, Codable, CaseIterable, Sendable {
  case consultant
  case reception
  case supervisor
  case manager
  case trainer

  /// The title on the screen.
  public var name: Phrase {
    switch self {
    case .consultant: Phrase(zh: "销售顾问", en: "consultant")
    case .reception: Phrase(zh: "前台", en: "reception")
    case .supervisor: Phrase(zh: "主管", en: "supervisor")
    case .manager: Phrase(zh: "经理", en: "manager")
    case .trainer: Phrase(zh: "内训师", en: "trainer")
    }
  }
}

/// A person of the staff.
public struct Staff: Hashable, Codable, Sendable {
  /// The running number.
  public let id: StaffID
  /// The name as written in the house, such as 陈洁 or Li Na; no two people on the staff share it.
  public var name: String
  /// The name in Latin letters, such as Chen Jie; empty when the name itself serves.
  public var latin: String
  /// What the person is employed as.
  public var title: JobTitle
  /// False once the person has left; the past keeps the name.
  public var employed: Bool

  /// A person with a number, names and a title.
  public init(id: StaffID, name: String, latin: String = "", title: JobTitle = .consultant, employed: Bool = true) {
    self.id = id
    self.name = name
    self.latin = latin
    self.title = title
    self.employed = employed
  }

  /// The name for a screen in that language.
  public func name(in language: Language) -> String {
    language == .english && !latin.isEmpty ? latin : name
  }

  /// The name in both languages.
  public var phrase: Phrase {
    Phrase(zh: name, en: latin.isEmpty ? name : latin)
  }
}

/// What can happen to the staff list.
public enum StaffEvent: Hashable, Codable, Sendable {
  /// Somebody joined.
  case added(person: Staff)
  /// Somebody's names or title changed to these.
  case edited(person: Staff)
  /// Somebody left the house.
  case left(staff: StaffID)
}

extension ShowroomState {
  mutating func apply(_ event: StaffEvent, at moment: Moment) {
    switch event {
    case .added(let person), .edited(let person):
      if let index = staff.firstIndex(where: { $0.id == person.id }) {
        staff[index] = person
      } else {
        staff.append(person)
      }
      nextStaffNumber = max(nextStaffNumber, person.id.rawValue + 1)
    case .left(let id):
      if let index = staff.firstIndex(where: { $0.id == id }) { staff[index].employed = false }
      closeDoorWatch(of: id, at: moment)
      whereabouts[id] = nil
    }
  }
}
