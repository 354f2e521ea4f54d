import Supervision
import Terminal

/// Moving a complaint along: where each key leads, and why it cannot be done now.
enum ComplaintSteps {
  /// What the next step takes; nil when it is closed.
  static func next(_ complaint: Complaint) -> Step? {
    let id = complaint.id
    return switch complaint.step {
    case .received, .acknowledged: advance(complaint)
    case .assessed: .form(.route(id))
    case .routed: complaint.awaitsAcceptance ? .form(.complaintStep(id, .accept)) : advance(complaint)
    case .investigated: .form(.resolve(id))
    case .resolved: .menu(.complaint(id, .telling))
    case .told: .menu(.rating(id))
    case .rated: .form(.complaintStep(id, .close))
    case .closed:
      complaint.calledBack == nil && complaint.mergedInto == nil ? .form(.complaintStep(id, .callBack)) : nil
    }
  }

  /// To the step after the one that was seen: another desk may have been quicker, and then it is not moved twice.
  private static func advance(_ complaint: Complaint) -> Step {
    .perform(.complaint(.advance(complaint.id, seen: complaint.step)))
  }

  /// What is next, as it stands in the list: a routed one waits for the department first, a closed one for the call-back.
  static func nextWords(_ complaint: Complaint) -> Phrase? {
    complaint.awaitsAcceptance ? Phrase(zh: "待签收", en: "accept") : complaint.step.next
  }

  /// Where a key leads that moves a complaint; nil for one that is not of the desk.
  static func step(_ action: Action, _ complaint: Complaint) -> Step? {
    let id = complaint.id
    switch action {
    case .advance: return next(complaint)
    case .acknowledge, .investigate: return advance(complaint)
    case .assess: return .menu(.complaint(id, .assessing))
    case .assign: return .form(.route(id))
    case .acceptComplaint: return .form(.complaintStep(id, .accept))
    case .reply: return .form(.complaintStep(id, complaint.isOpen ? .reply : .callBack))
    case .resolve: return .form(.resolve(id))
    case .tell: return .menu(.complaint(id, .telling))
    case .rateComplaint: return .menu(.rating(id))
    case .judge: return .form(.complaintStep(id, .judge))
    case .closeComplaint: return .form(.complaintStep(id, .close))
    case .noteComplaint: return .form(.note(id))
    case .nudge: return .form(.complaintStep(id, .nudge))
    case .pauseClock:
      return complaint.pauseReason == nil ? .form(.complaintStep(id, .pause)) : .perform(.complaint(.resume(id)))
    case .escalate: return .form(.complaintStep(id, .escalate))
    case .joinComplaint: return .menu(.complaint(id, .joining))
    case .returnCar: return .form(.complaintStep(id, .returning))
    case .editComplaint: return .form(.complaint(id))
    case .reopen: return .form(.reopen(id))
    default: return nil
    }
  }

  /// Why an action cannot be done with a complaint now, and what can; nil when it can.
  static func reason(against action: Action, _ complaint: Complaint, _ sight: Sight) -> Phrase? {
    let (id, step) = (complaint.id, complaint.step)
    let reached = Phrase(zh: "\(id) 已到“\(step.name.zh)”", en: "\(id) is \(step.name.en) already")
    let closed = Phrase(zh: "\(id) 已结案，按 R 重开", en: "\(id) is closed; R opens it again")
    func first(_ words: Phrase, _ key: String) -> Phrase {
      Phrase(zh: "\(id) 先要\(words.zh)，按 \(key)", en: "\(id) must be \(words.en) first; press \(key)")
    }
    switch action {
    case .advance: return next(complaint) == nil ? closed : nil
    case .acknowledge: return step == .received ? nil : reached
    case .assess:
      return step == .received
        ? first(Phrase(zh: "告知客户", en: "acknowledged"), "K") : step == .acknowledged ? nil : reached
    case .assign: return !complaint.isOpen ? closed : step >= .told ? reached : nil
    case .acceptComplaint where complaint.isOpen && step < .told:
      if complaint.department == nil { return first(Phrase(zh: "转部门", en: "routed"), "A") }
      guard let taken = complaint.acceptance else { return nil }
      return Phrase(
        zh: "\(id) 已由 \(taken.person) 于 \(taken.at.time) 签收",
        en: "\(id) was taken on by \(taken.person) at \(taken.at.time)")
    case .investigate:
      return step < .routed ? first(Phrase(zh: "转部门", en: "routed"), "A") : step == .routed ? nil : reached
    case .resolve: return step >= .resolved ? reached : nil
    case .tell:
      return step < .resolved
        ? first(Phrase(zh: "定方案", en: "given a solution"), "s") : step == .resolved ? nil : reached
    case .rateComplaint:
      return step < .told ? first(Phrase(zh: "答复客户", en: "told to the customer"), "t") : complaint.isOpen ? nil : closed
    case .closeComplaint:
      return step < .told ? first(Phrase(zh: "答复客户", en: "told to the customer"), "t") : complaint.isOpen ? nil : closed
    case .acceptComplaint, .nudge, .escalate: return complaint.isOpen ? step >= .told ? reached : nil : closed
    case .pauseClock:
      return pauseReason(complaint, sight) ?? (complaint.isOpen ? step >= .told ? reached : nil : closed)
    case .joinComplaint:
      return sight.state.others(ofCustomerOf: complaint).count > 0
        ? nil
        : Phrase(
          zh: "\(complaint.details.customer) 没有别的投诉可关联",
          en: "\(complaint.details.customer) has no other complaint to link")
    case .reply:
      guard !complaint.isOpen, let called = complaint.calledBack else { return nil }
      return Phrase(zh: "\(id) 已于 \(called.day) 回访", en: "\(id): the customer was called back on \(called.day)")
    case .reopen: return step < .told ? Phrase(zh: "\(id) 还在处理中，无需重开", en: "\(id) is still being handled") : nil
    default: return nil
    }
  }

  private static func pauseReason(_ complaint: Complaint, _ sight: Sight) -> Phrase? {
    guard !sight.state.settings.complaints.pausesWhileWaiting, complaint.pauseReason == nil else { return nil }
    return Phrase(
      zh: "本店时钟不停：等客户也照走（可在设置里改）", en: "the clock does not stop in this house, also not for the customer; a setting")
  }
}
