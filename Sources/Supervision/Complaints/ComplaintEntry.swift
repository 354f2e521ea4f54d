/// What an entry of a complaint's log says was done.
public enum ComplaintDeed: Hashable, Sendable {
  /// A step was reached that carries nothing but a note.
  case reached(ComplaintStep)
  /// It was passed to a department and a person; nil in a log written before that was kept.
  case routed(to: DepartmentID?, owner: String)
  /// The person it was passed to took it on.
  case accepted(by: String)
  /// The customer heard how it stands.
  case replied(by: ContactWay)
  /// The customer was told the solution or plan; nil in a log written before the way was kept.
  case told(by: ContactWay?)
  /// The customer judged the handling, 1–5; nil in a log written before that was kept.
  case rated(Int?)
  /// A note that moved nothing.
  case noted
  /// Somebody was reminded of it.
  case nudged(String)
  /// The clock was stopped while the customer is waited for; the note says why.
  case paused
  /// The clock runs again.
  case resumed
  /// It was passed up the ladder, to a person if one was named.
  case escalated(to: RungID, person: String)
  /// Cause, prevention and handling were judged.
  case judged
  /// The return or exchange of the car reached a stage.
  case returned(ReturnStage)
  /// It belongs together with another.
  case linked(to: ComplaintID)
  /// Another goes on in its place.
  case merged(into: ComplaintID)
  /// It goes on in place of another.
  case absorbed(ComplaintID)
  /// The customer was called after it was closed.
  case calledBack
  /// It was opened again.
  case reopened

  /// The step it reached; nil for what moved nothing.
  public var step: ComplaintStep? {
    switch self {
    case .reached(let step): step
    case .routed: .routed
    case .told: .told
    case .rated: .rated
    case .merged: .closed
    default: nil
    }
  }

  /// What it is, on the screen.
  public var name: Phrase {
    switch self {
    case .reached(let step): step.name
    case .routed: ComplaintStep.routed.name
    case .accepted: Phrase(zh: "已签收", en: "accepted")
    case .replied: Phrase(zh: "已回复", en: "replied")
    case .told: ComplaintStep.told.name
    case .rated(let marks?): Phrase(zh: "已评价 \(marks) 分", en: "rated \(marks)")
    case .rated(nil): ComplaintStep.rated.name
    case .noted: Phrase(zh: "备注", en: "note")
    case .nudged: Phrase(zh: "催办", en: "nudged")
    case .paused: Phrase(zh: "暂停计时", en: "clock paused")
    case .resumed: Phrase(zh: "恢复计时", en: "clock resumed")
    case .escalated: Phrase(zh: "上报", en: "escalated")
    case .judged: Phrase(zh: "原因与预防", en: "judged")
    case .returned(let stage): Phrase(zh: "退换车：\(stage.name.zh)", en: "return: \(stage.name.en)")
    case .linked(let other): Phrase(zh: "关联 \(other)", en: "linked to \(other)")
    case .merged(let other): Phrase(zh: "并入 \(other)", en: "merged into \(other)")
    case .absorbed(let other): Phrase(zh: "合并了 \(other)", en: "took in \(other)")
    case .calledBack: Phrase(zh: "已回访", en: "called back")
    case .reopened: Phrase(zh: "重开", en: "reopened")
    }
  }
}

/// One line of a complaint's log: what was done, when, by whom.
public struct ComplaintEntry: Hashable, Sendable {
  /// What was done.
  public let deed: ComplaintDeed
  /// When.
  public let at: Moment
  /// Who wrote it down.
  public let by: String
  /// What was said or agreed; may be empty.
  public let note: String

  init(_ deed: ComplaintDeed, at moment: Moment, by user: String, note: String) {
    self.deed = deed
    self.at = moment
    self.by = user
    self.note = note
  }

  /// The step it reached; nil for what moved nothing.
  public var step: ComplaintStep? { deed.step }

  /// The customer's mark, 1–5; nil for another step, and in a log written before it was kept.
  public var satisfaction: Int? { if case .rated(let marks) = deed { marks } else { nil } }

  /// True where the complaint was opened again; nil elsewhere.
  public var isReopening: Bool? { deed == .reopened ? true : nil }

  /// Whether the customer heard from the house by it.
  public var isReply: Bool {
    switch deed {
    case .replied, .told: true
    default: false
    }
  }

  /// What it is, on the screen: the step with the customer's mark, a reopening, a note.
  public var name: Phrase { deed.name }

  /// Whom or which way it names beside the note; empty when it names nobody.
  public var detail: Phrase {
    switch deed {
    case .routed(_, let owner): Phrase(both: owner)
    case .accepted(let person), .nudged(let person): Phrase(both: person)
    case .replied(let way): way.name
    case .told(let way): way?.name ?? Phrase(both: "")
    case .escalated(_, let person): Phrase(both: person)
    default: Phrase(both: "")
    }
  }
}
