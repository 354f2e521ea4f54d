import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom visit show`: everything known about one.
struct VisitShow: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything known about a visit.",
    discussion: "JSON: one object, as in `showroom visit list --json`.")
  @Argument(help: "The visit's number.") var number: String
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let (state, now) = (look.state, look.now)
    let visit = try state.visit(numbered: number)
    guard !json else { return desk.say(json: visit.json(at: now, state)) }
    desk.say("\(visit.id)  \(SafeText.sanitized(state.customer(of: visit)))  \(state.phone(of: visit))")
    var rows: [(title: Phrase, text: String)] = [
      (
        Phrase(zh: "到店", en: "came"),
        "\(visit.arrived.day) \(visit.arrived.time) · \(desk.words(visit.stay(at: now).words))"
      ),
      (Phrase(zh: "人数", en: "people"), "\(visit.people)"),
      (Phrase(zh: "顾问", en: "consultant"), visit.consultant.map { desk.words(state.name(of: $0)) } ?? ""),
      (Phrase(zh: "到店类型", en: "kind"), visit.details.kind.map { desk.words($0.name) } ?? ""),
      (Phrase(zh: "来意", en: "purpose"), visit.details.purpose.map { desk.words(state.name(of: $0)) } ?? ""),
      (Phrase(zh: "意向车型", en: "model"), state.model(of: visit)),
      (Phrase(zh: "潜客卡", en: "card"), visit.card.map { "\($0.id)" } ?? ""),
      (Phrase(zh: "级别", en: "level"), state.level(of: visit)?.rawValue ?? ""),
      (Phrase(zh: "试驾", en: "test drive"), visit.drive.map { "\($0.car) · \(desk.words($0.words(at: now)))" } ?? ""),
      (Phrase(zh: "备注", en: "remark"), visit.details.remark),
      (
        Phrase(zh: "结果", en: "result"), visit.end.map { desk.words(state.name(of: $0.result)) + " \($0.at.time)" } ?? ""
      ),
    ]
    rows.removeAll { $0.text.isEmpty }
    desk.say(rows: rows)
    for step in state.settings.visits.steps {
      guard let mark = visit.mark(of: step.id) else { continue }
      desk.say(
        "  \(step.key) \(TextWidth.pad(desk.words(step.name), to: 16))  \(SafeText.sanitized(desk.words(mark.words)))")
    }
  }
}

extension StepMark {
  /// How the step stands, in words: when, by whom, what was seen or why not.
  var words: Phrase {
    switch self {
    case .done(let at): Phrase(both: "✓ \(at.time)")
    case .asked(let at): Phrase(zh: "待签字，\(at.time) 起", en: "to be signed since \(at.time)")
    case .signed(let signature):
      Phrase(
        zh: "\(signature.by) \(signature.at.time) 签字：\(signature.seen)",
        en: "signed by \(signature.by) at \(signature.at.time): \(signature.seen)")
    case .refused(let at, let by, let reason):
      Phrase(zh: "\(by) \(at.time) 不同意：\(reason)", en: "refused by \(by) at \(at.time): \(reason)")
    }
  }
}

/// `showroom visit queue`: what waits for the supervisor's signature.
struct VisitQueue: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "List what waits for the supervisor's signature, the longest first.",
    discussion: """
      JSON: an array of {about, asked, title, seen, obstacle}; about is `visit 17 test-drive` or `card 41 loss`, asked RFC \
      3339, seen an object of what there is to see, obstacle why it cannot be signed yet or null.
      """)
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let state = try desk.look().state
    let all = state.signings
    guard !json else { return desk.say(json: .array(all.map { $0.json(in: desk.language) })) }
    guard !all.isEmpty else { return desk.say(Phrase(zh: "没有待签字的", en: "nothing waits for a signature")) }
    for signing in all {
      let wait = signing.asked.instant.minutes(to: desk.now.instant).words
      desk.say("\(desk.words(signing.title))  \(desk.words(wait))")
      for field in signing.fields where !field.value.isEmpty {
        desk.say("  \(TextWidth.pad(desk.words(field.label), to: 14))  \(SafeText.sanitized(field.value))")
      }
      if let obstacle = signing.obstacle { desk.say("  ! \(desk.words(obstacle.words))") }
    }
  }
}

extension Signing {
  fileprivate func json(in language: Language) -> PropertyList {
    let about: String =
      switch id {
      case .step(let visit, let step): "visit \(visit.rawValue) \(step.rawValue)"
      case .loss(let card): "card \(card.rawValue) loss"
      }
    return [
      "about": .string(about), "asked": PropertyList(asked), "title": .string(title[language]),
      "seen": .dictionary(PropertyList.Entries(fields.map { ($0.key, PropertyList.string($0.value)) })),
      "obstacle": PropertyList(optional: obstacle.map { .string($0.words[language]) }),
    ]
  }
}
