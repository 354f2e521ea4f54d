import Journal
import Supervision

extension FloorStatus {
  /// Everything of it as JSON.
  func json(in language: Language) -> PropertyList {
    [
      "at": .string(now.rfc3339), "day": .string(state.businessDay(of: now).iso), "open": .boolean(door.open),
      "well": .boolean(isWell), "door": doorJSON(in: language),
      "floor": .array(
        places.map {
          [
            "place": .string($0.place.id.rawValue), "name": .string($0.place.name[language]),
            "people": PropertyList($0.people),
          ]
        }),
      "traffic": trafficJSON, "visits": visitJSON,
      "complaints": complaintJSON(in: language),
      "duties": [
        "done": PropertyList(duties.count { $0.isDone }), "all": PropertyList(duties.count),
        "late": PropertyList(duties.count { if case .late = $0.standing { true } else { false } }),
      ],
      "alarms": Self.json(alarms, in: language), "notices": Self.json(notices, in: language),
      "next": PropertyList(
        optional: next.map { ["about": .string($0.cause.text), "words": .string($0.words[language])] }),
    ]
  }

  private static func json(_ alarms: [Alarm], in language: Language) -> PropertyList {
    .array(
      alarms.map { alarm in
        [
          "about": .string(alarm.cause.text), "severity": .string("\(alarm.severity)"),
          "words": .string(alarm.words[language]),
        ]
      })
  }

  private func doorJSON(in language: Language) -> PropertyList {
    [
      "wanted": PropertyList(door.rule.floor), "there": PropertyList(door.greeters.count),
      "verdict": .string(door.verdict.name),
      "greeters": .array(
        door.greeters.map { presence in
          [
            "name": .string(presence.person.name(in: language)), "since": PropertyList(presence.whereabouts?.since),
            "minutes": PropertyList(
              optional: presence.whereabouts.map { PropertyList($0.since.instant.minutes(to: now.instant).count) }),
          ]
        }),
      "covered": PropertyList(optional: door.covered.map { .real($0) }),
      "uncoveredMinutes": PropertyList(door.uncovered.count),
      "nextGap": PropertyList(
        optional: gap.map { gap in
          [
            "at": .string(gap.at.text), "minutes": PropertyList(gap.ahead.count), "missing": PropertyList(gap.missing),
            "substitutes": .array(gap.substitutes.map { .string($0.name(in: language)) }),
          ]
        }),
    ]
  }

  private var trafficJSON: PropertyList {
    let time = state.clockTime(of: now)
    let soFar = traffic.soFar(at: time)
    return [
      "people": PropertyList(traffic.people.total), "by_now": PropertyList(soFar.people),
      "usual": PropertyList(optional: traffic.usual.map { .real($0.total(until: time)) }),
      "usual_by_now": PropertyList(optional: soFar.usual.map { .real($0) }),
      "channels": .array(
        traffic.channels.map {
          ["channel": .string($0.channel.id.rawValue), "people": PropertyList($0.people.total)]
        }),
    ]
  }

  private var visitJSON: PropertyList {
    let open = state.openVisits
    let waiting = open.filter { $0.consultant == nil }
    return [
      "open": PropertyList(open.count), "unattended": PropertyList(waiting.count),
      "longestWait": PropertyList(optional: waiting.map { $0.stay(at: now).count }.max().map { PropertyList($0) }),
      "toSign": PropertyList(state.signings.count),
    ]
  }

  private func complaintJSON(in language: Language) -> PropertyList {
    let rows = complaints.map { ($0, $0.clock(at: now, rule: state.settings.complaints)) }
    func count(_ phase: ComplaintClock.Phase) -> PropertyList { PropertyList(rows.count { $0.1.phase == phase }) }
    return [
      "open": PropertyList(rows.count), "breached": count(.breached), "red": count(.red), "amber": count(.amber),
      "items": .array(
        rows.map { complaint, clock in
          [
            "number": PropertyList(complaint.id.rawValue), "customer": .string(Masked.name(complaint.details.customer)),
            "phone": .string(Masked.phone(complaint.details.phone)), "kind": .string(complaint.details.kind.rawValue),
            "step": .string(complaint.step.rawValue),
            "phase": .string("\(clock.phase)"), "minutesLeft": PropertyList(clock.left.count),
          ]
        }),
    ]
  }
}

extension DoorCoverage.Verdict {
  fileprivate var name: String {
    switch self {
    case .closed: "closed"
    case .right: "right"
    case .short: "short"
    case .crowded: "crowded"
    }
  }
}

extension Alarm.Cause {
  /// What it is about as scripts read it: `door`, `desk`, `complaint 41`, `duty 2.5@09:30`, `person 3`, `stint 3`,
  /// `visit 17`.
  fileprivate var text: String {
    switch self {
    case .door: "door"
    case .desk: "desk"
    case .complaint(let id): "complaint \(id.rawValue)"
    case .duty(let key): "duty \(key.text)"
    case .person(let id): "person \(id.rawValue)"
    case .stint(let id): "stint \(id.rawValue)"
    case .visit(let id): "visit \(id.rawValue)"
    }
  }
}
