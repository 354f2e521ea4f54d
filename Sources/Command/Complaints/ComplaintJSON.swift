import Journal
import Supervision

extension Complaint {
  /// Everything known about it.
  func json(at now: Moment, _ state: ShowroomState) -> PropertyList {
    let rule = state.settings.complaints
    let clock = clock(at: now, rule: rule)
    func text(_ value: String?) -> PropertyList { PropertyList(optional: value.map { .string($0) }) }
    var object = PropertyList.Entries([
      ("number", PropertyList(id.rawValue)), ("received", PropertyList(received)), ("takenBy", .string(takenBy)),
      ("customer", .string(details.customer)), ("phone", .string(details.phone)),
      ("kind", .string(details.kind.rawValue)), ("grade", .string(details.grade.rawValue)),
      ("facts", .string(details.facts)), ("wish", .string(details.wish)), ("step", .string(step.rawValue)),
      ("department", text(department?.rawValue)), ("owner", .string(owner)), ("told", PropertyList(told)),
      ("satisfaction", PropertyList(optional: satisfaction.map { PropertyList($0) })),
      ("phase", .string("\(clock.phase)")), ("minutesElapsed", PropertyList(clock.elapsed.count)),
      ("minutesLeft", PropertyList(clock.left.count)),
    ])
    object["channel"] = text(details.channel?.rawValue)
    object["car"] = .string(details.car)
    object["reference"] = .string(details.reference)
    object["acceptedBy"] = text(acceptance?.person)
    object["cause"] = text(judgement?.cause)
    object["prevention"] = text(judgement?.prevention)
    object["evaluation"] = text(judgement?.evaluation)
    object["minutesPaused"] = PropertyList(clock.paused.count)
    object["paused"] = text(pauseReason)
    object["limit"] = PropertyList(clock.limit)
    object["limits"] = .array(
      limits(at: now, rule: rule).map { limit in
        [
          "of": .string("\(limit.kind)"), "due": PropertyList(limit.due), "met": PropertyList(limit.met),
          "breached": .boolean(limit.isBreached),
        ]
      })
    object["links"] = .array(links.map { PropertyList($0.rawValue) })
    object["mergedInto"] = PropertyList(optional: mergedInto.map { PropertyList($0.rawValue) })
    object["return"] = PropertyList(optional: returning.map { $0.json(asked: received.day, rule.returns) })
    object["log"] = .array(
      log.map { entry in
        [
          "step": text(entry.step?.rawValue), "did": .string(entry.name.en), "at": PropertyList(entry.at),
          "by": .string(entry.by), "note": .string(entry.note),
        ]
      })
    return .dictionary(object)
  }

  /// Whether it is over a limit that is not met: the solution, the acknowledgement or a reply.
  func isOverdue(at now: Moment, rule: ComplaintRule) -> Bool {
    isOpen && limits(at: now, rule: rule).contains { $0.met == nil && $0.isBreached }
  }
}

extension ReturnCase {
  fileprivate func json(asked day: CivilDay, _ rule: ReturnRule) -> PropertyList {
    let verdict = verdict(asked: day, rule: rule)
    return [
      "ground": .string(ground.rawValue), "wish": .string(wish.rawValue), "stage": .string(stage.rawValue),
      "delivered": PropertyList(optional: delivered.map { .string($0.iso) }),
      "mileage": PropertyList(optional: mileage.map { PropertyList($0) }), "evidence": .string(evidence),
      "assessment": .string(assessment), "proposal": .string(proposal),
      "decision": PropertyList(optional: decision.map { .string($0.rawValue) }),
      "done": PropertyList(optional: done.map { .string($0.iso) }),
      "lastDay": PropertyList(optional: verdict.lastDay.map { .string($0.iso) }),
      "kilometres": PropertyList(optional: verdict.kilometres.map { PropertyList($0) }),
      "holds": PropertyList(optional: verdict.holds.map { .boolean($0) }),
    ]
  }
}

extension Refusal {
  /// That the settings know no such department.
  static func noDepartment(_ text: String, _ state: ShowroomState) -> Refusal {
    let all = state.settings.complaints.departments
    return Refusal(
      "department.unknown",
      zh: "没有“\(text)”这个部门，可用：\(all.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))",
      en: "there is no department “\(text)”; departments are \(all.map(\.id.rawValue).joined(separator: ", "))")
  }
}
