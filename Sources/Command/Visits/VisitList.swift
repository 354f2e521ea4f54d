import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom visit list`: who is here.
struct VisitList: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the visitors who are here, those who came first first.",
    discussion: """
      JSON: an array of {number, arrived, minutes, people, name, kind, purpose, model, invited, askedFor, consultant, \
      attended, wait, card, cardMade, level, countsAs, steps, drive, left, result, remark}; arrived, attended and left are \
      RFC 3339, wait is attended, calm, amber or red, countsAs is firstWithContact, firstCarded, firstWithoutContact, \
      returning, other or unfinished, steps an array of {step, standing, at, by, seen, reason}, standing being done, asked, \
      signed or refused, drive {car, asked, papers, phase, since, back, feedback}, phase being asked, refused, signed, out, \
      back or rated; what is not known is null.
      """)
  @Flag(help: "Those of the day who have left too.") var all = false
  @Flag(help: "Mask names, for where others look on.") var masked = false
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let (state, now) = (look.state, look.now)
    let shown = state.openVisits + (all ? state.visits(on: state.businessDay(of: now)).filter { !$0.isOpen } : [])
    guard !json else { return desk.say(json: .array(shown.map { $0.json(at: now, state, masked: masked) })) }
    guard !shown.isEmpty else { return desk.say(Phrase(zh: "展厅没有客户", en: "nobody is here")) }
    var table = TextTable([
      .init(zh: "号", en: "no."), .init(zh: "到店", en: "came"), .init(zh: "已", en: "for", align: .trailing),
      .init(zh: "人", en: "people", align: .trailing), .init(zh: "客户", en: "visitor"),
      .init(zh: "顾问", en: "consultant"), .init(zh: "来意", en: "purpose"), .init(zh: "级", en: "level"),
      .init(zh: "十步骤", en: "ten steps"), .init(zh: "车型", en: "model"), .init(zh: "结果", en: "result"),
    ])
    for visit in shown {
      let name = state.customer(of: visit)
      table.add([
        "\(visit.id)", visit.arrived.short(on: now.day), desk.words(visit.stay(at: now).words), "\(visit.people)",
        masked ? Masked.name(name) : name,
        visit.consultant.map { desk.words(state.name(of: $0)) } ?? desk.words(state.wait(of: visit, at: now).words),
        visit.details.purpose.map { desk.words(state.name(of: $0)) } ?? "",
        state.level(of: visit)?.rawValue ?? "", state.flags(of: visit), state.model(of: visit),
        visit.end.map { desk.words(state.name(of: $0.result)) } ?? "",
      ])
    }
    desk.say(table.text(in: desk.language))
  }
}

extension VisitWait {
  /// How long they wait, in words; nothing when somebody looks after them.
  var words: Phrase {
    switch self {
    case .attended: Phrase(both: "")
    case .calm: Phrase(zh: "待接待", en: "unattended")
    case .amber: Phrase(zh: "! 待接待", en: "! unattended")
    case .red: Phrase(zh: "!! 待接待", en: "!! unattended")
    }
  }

  /// The word scripts read.
  fileprivate var word: String {
    switch self {
    case .attended: "attended"
    case .calm: "calm"
    case .amber: "amber"
    case .red: "red"
    }
  }
}

extension ShowroomState {
  /// The ten steps as flags on one line: the key of a step reached, a dot for one not, `?` to sign, `x` refused.
  func flags(of visit: Visit) -> String {
    settings.visits.steps.map { step in
      switch visit.mark(of: step.id) {
      case .done?, .signed?: step.key
      case .asked?: "?"
      case .refused?: "x"
      case nil: "·"
      }
    }.joined()
  }
}

extension Visit {
  /// Everything known about it.
  func json(at now: Moment, _ state: ShowroomState, masked: Bool = false) -> PropertyList {
    let name = state.customer(of: self)
    func text(_ value: String?) -> PropertyList { PropertyList(optional: value.map { .string($0) }) }
    func person(_ id: StaffID?) -> PropertyList { text(id.map { state.person($0)?.name ?? "\($0.rawValue)" }) }
    var made: PropertyList = .null
    if let card { made = .boolean(card == .made(card.id)) }
    return [
      "number": PropertyList(id.rawValue), "arrived": PropertyList(arrived),
      "minutes": PropertyList(stay(at: now).count), "people": PropertyList(people),
      "name": .string(masked ? Masked.name(name) : name), "kind": text(details.kind?.rawValue),
      "purpose": text(details.purpose?.rawValue), "model": .string(state.model(of: self)),
      "invited": .boolean(details.isInvited), "askedFor": person(details.askedFor), "consultant": person(consultant),
      "attended": PropertyList(attended), "wait": .string(state.wait(of: self, at: now).word),
      "card": PropertyList(optional: card.map { PropertyList($0.id.rawValue) }), "cardMade": made,
      "level": text(state.level(of: self)?.rawValue), "countsAs": .string(countsAs.rawValue),
      "steps": .array(
        state.settings.visits.steps.compactMap { step in mark(of: step.id).map { $0.json(step.id) } }),
      "drive": PropertyList(optional: drive?.json), "left": PropertyList(end?.at), "result": text(end?.result.rawValue),
      "remark": .string(details.remark),
    ]
  }
}

extension StepMark {
  fileprivate func json(_ step: StepID) -> PropertyList {
    let (standing, at, by, seen, reason): (String, Moment, String?, String?, String?) =
      switch self {
      case .done(let at): ("done", at, nil, nil, nil)
      case .asked(let at): ("asked", at, nil, nil, nil)
      case .signed(let signature): ("signed", signature.at, signature.by, signature.seen, nil)
      case .refused(let at, let by, let reason): ("refused", at, by, nil, reason)
      }
    return [
      "step": .string(step.rawValue), "standing": .string(standing), "at": PropertyList(at),
      "by": PropertyList(optional: by.map { .string($0) }), "seen": PropertyList(optional: seen.map { .string($0) }),
      "reason": PropertyList(optional: reason.map { .string($0) }),
    ]
  }
}

extension TestDrive {
  fileprivate var json: PropertyList {
    let (name, since, back, feedback): (String, Moment?, Moment?, String?) =
      switch phase {
      case .asked: ("asked", nil, nil, nil)
      case .refused: ("refused", nil, nil, nil)
      case .signed: ("signed", nil, nil, nil)
      case .out(_, let since): ("out", since, nil, nil)
      case .back(_, let since, let back): ("back", since, back, nil)
      case .rated(_, let since, let back, let feedback): ("rated", since, back, feedback)
      }
    return [
      "car": .string(car), "asked": PropertyList(asked),
      "papers": .array(papers.sorted().map { .string($0.rawValue) }), "phase": .string(name),
      "since": PropertyList(since), "back": PropertyList(back),
      "feedback": PropertyList(optional: feedback.map { .string($0) }),
    ]
  }
}
