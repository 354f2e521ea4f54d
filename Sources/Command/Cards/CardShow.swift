import ArgumentParser
import Supervision
import Terminal

/// `showroom card show`: everything known about one.
struct CardShow: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything known about a prospect.",
    discussion: "JSON: one object, as in `showroom card list --json`.")
  @Argument(help: "The card's number, or the phone on it.") var number: String
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    var (state, now) = (look.state, look.now)
    let card: Card
    do {
      card = try state.card(namedOrPhone: number)
    } catch {
      // What is put away still stands as it was when it last changed.
      guard past.day == nil, let found = try desk.putAway(cardNamed: number) else { throw error }
      (state, now, card) = found
    }
    let today = state.businessDay(of: now)
    guard !json else { return desk.say(json: card.json(on: today, state)) }
    let details = card.details
    let next = details.next.map {
      "\($0.day) \(desk.words($0.way.name)) \(desk.words(state.standing(of: card, on: today)))"
    }
    let rows: [(title: Phrase, text: String)] = [
      (
        Phrase(zh: "卡", en: "card"),
        "\(card.id)  \(card.made.day) \(card.made.time)  \(desk.words(state.name(of: card.channel)))"
      ),
      (.init(zh: "客户", en: "customer"), details.name + (details.sex.map { " " + desk.words($0.name) } ?? "")),
      (.init(zh: "电话", en: "phone"), details.phone),
      (
        .init(zh: "级别", en: "level"), "\(desk.words(details.level.name)) · \(card.levelSince)"
      ),
      (.init(zh: "顾问", en: "consultant"), details.consultant.map { desk.words(state.name(of: $0)) } ?? ""),
      (.init(zh: "下次回访", en: "next contact"), next ?? ""), (.init(zh: "目的", en: "aim"), details.aim),
      (
        .init(zh: "意向车型", en: "model"),
        [details.model, details.colour, details.budget].filter { !$0.isEmpty }.joined(separator: " · ")
      ),
      (.init(zh: "购车类型", en: "purchase"), details.purchase.map { desk.words($0.name) } ?? ""),
      (.init(zh: "用途", en: "use"), details.use), (.init(zh: "关注点", en: "concern"), details.concern),
      (.init(zh: "竞品", en: "rival"), details.rival), (.init(zh: "现有车", en: "car owned"), details.carOwned),
      (.init(zh: "住址", en: "address"), details.address),
      (.init(zh: "来源", en: "source"), details.source.map { desk.words(state.name(of: $0)) } ?? ""),
      (
        .init(zh: "到店", en: "visits"),
        "\(card.visits)" + (card.drives > 0 ? " · \(desk.words(Phrase(zh: "试驾", en: "drives"))) \(card.drives)" : "")
      ),
      (.init(zh: "步骤", en: "step"), card.step.map { desk.words(state.name(of: $0)) } ?? ""),
      (.init(zh: "战败", en: "loss"), state.cards.losses[card.id].map { desk.words($0.words) } ?? ""),
      (.init(zh: "备注", en: "remark"), details.remark), (.init(zh: "主管批示", en: "instruction"), details.instruction),
    ]
    desk.say(rows: rows.filter { !$0.text.isEmpty })
  }
}

extension CardLoss {
  /// How far it is, in words.
  var words: Phrase {
    switch self {
    case .asked(let at, let by, let reason):
      Phrase(zh: "\(by) \(at.day) 申请：\(reason)", en: "asked by \(by) on \(at.day): \(reason)")
    case .approved(let signature, let reason):
      Phrase(
        zh: "\(signature.by) \(signature.at.day) 批准：\(reason)",
        en: "approved by \(signature.by) on \(signature.at.day): \(reason)")
    case .refused(let at, let by, let reason):
      Phrase(zh: "\(by) \(at.day) 未批准：\(reason)", en: "refused by \(by) on \(at.day): \(reason)")
    }
  }
}
