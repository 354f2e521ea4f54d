import Supervision
import Terminal

/// The menus of the complaint desk.
enum ComplaintMenu: Hashable, Sendable {
  /// How grave it is found to be.
  case assessing
  /// How the customer was told.
  case telling
  /// Other complaints of the same customer, to link or merge with.
  case joining

  func title(_ id: ComplaintID) -> Phrase {
    switch self {
    case .assessing: Phrase(zh: "\(id) 评审等级", en: "\(id) · assessed as")
    case .telling: Phrase(zh: "\(id) 怎样答复客户的", en: "\(id) · how the customer was told")
    case .joining: Phrase(zh: "\(id) 与哪件关联", en: "\(id) · link with")
    }
  }

  func items(_ id: ComplaintID, _ state: ShowroomState) -> [MenuItem] {
    switch self {
    case .assessing:
      return ComplaintGrade.allCases.map { grade in
        MenuItem(
          key: .character(grade.letter), title: grade.name, detail: grade.sense,
          step: .perform(.complaint(.assess(id, grade: grade))), isCurrent: state.complaints[id]?.details.grade == grade
        )
      }
    case .telling:
      return ContactWay.allCases.map { way in
        MenuItem(
          key: .character(way.letter), title: way.name, step: .perform(.complaint(.tell(id, by: way))),
          more: .form(.complaintStep(id, .tell(way))))
      }
    case .joining:
      guard let complaint = state.complaints[id] else { return [] }
      return state.others(ofCustomerOf: complaint).prefix(9).enumerated().map { index, other in
        MenuItem(
          key: Character(index: index + 1).map(Key.character),
          title: Phrase(both: "\(other.id) \(other.details.customer)"),
          detail: .spaced(Phrase(both: "\(other.received.day)"), state.name(of: other.details.kind), other.step.name),
          step: .perform(.complaint(.link(id, to: other.id))),
          more: complaint.isOpen && other.isOpen ? .perform(.complaint(.merge(id, other.id))) : nil,
          isCurrent: complaint.links.contains(other.id))
      }
    }
  }

  /// What Tab does.
  var more: Phrase {
    switch self {
    case .assessing: .empty
    case .telling: Phrase(zh: "Tab 加备注", en: "Tab adds a note")
    case .joining: Phrase(zh: "Tab 合为一件", en: "Tab makes one of both")
    }
  }

  /// Satisfaction by its figure, 5 the best.
  static func ratings(_ id: ComplaintID) -> [MenuItem] {
    let words = [
      Phrase(zh: "非常满意", en: "very satisfied"), Phrase(zh: "满意", en: "satisfied"),
      Phrase(zh: "一般", en: "so-so"), Phrase(zh: "不满意", en: "not satisfied"),
      Phrase(zh: "非常不满意", en: "not at all satisfied"),
    ]
    return words.enumerated().map { index, word in
      let value = 5 - index
      return MenuItem(
        key: Character(index: value).map(Key.character), title: word,
        detail: Phrase(both: String(repeating: "★", count: value)), step: .perform(.complaint(.rate(id, value))))
    }
  }

  /// Who can owe complaints, with how many each does.
  static func debtors(_ world: World, _ filter: ComplaintFilter) -> [MenuItem] {
    let state = world.showroom.state
    let rule = state.settings.complaints
    let owed = state.openComplaints(at: world.now).filter { $0.clock(at: world.now, rule: rule).isRunning }
    let all: [ComplaintFilter.Debtor] = [.anybody, .desk] + rule.departments.map { .department($0.id) }
    return all.enumerated().map { index, debtor in
      let its = debtor == .anybody ? owed : owed.filter { $0.debtor == debtor }
      let late = its.count { $0.clock(at: world.now, rule: rule).phase == .breached }
      let words = Phrase(
        zh: its.isEmpty ? "–" : late > 0 ? "\(its.count) 件，\(late) 超时" : "\(its.count) 件",
        en: its.isEmpty ? "–" : late > 0 ? "\(its.count), \(late) breached" : "\(its.count)")
      return MenuItem(
        key: index < 10 ? Character(index: index).map(Key.character) : nil, title: debtor.name(state), detail: words,
        step: .debtor(debtor), isCurrent: debtor == filter.debtor)
    }
  }
}

extension ComplaintGrade {
  /// The key that chooses it in a menu.
  fileprivate var letter: Character {
    switch self {
    case .ordinary: "o"
    case .escalated: "e"
    case .grave: "g"
    }
  }

  /// What makes it so (domain.md §7).
  fileprivate var sense: Phrase {
    switch self {
    case .ordinary: Phrase(zh: "自行可解决", en: "own means will do")
    case .escalated: Phrase(zh: "反复或激烈", en: "repeated or fierce")
    case .grave: Phrase(zh: "伤害、重大损失、媒体、监管：即刻上报", en: "injury, great loss, press, regulator: goes up at once")
    }
  }
}

extension ContactWay {
  /// The key that chooses it in a menu.
  var letter: Character {
    switch self {
    case .phone: "p"
    case .inPerson: "i"
    case .message: "m"
    case .letter: "l"
    case .web: "w"
    }
  }
}
