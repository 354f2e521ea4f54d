import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom target …`: targets of ratios and of a month's units.
struct TargetCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target", abstract: "Targets of ratios, and of a month's orders, deliveries and cards.",
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the targets.",
      discussion: """
        JSON: an object {ratios, month, consultants}; ratios an array of {ratio, percent, definition}; month an object \
        {orders, deliveries, cards}; consultants an array of {number, name, orders, deliveries, cards, isOwn}, isOwn false \
        where it is an equal share of the house's.
        """)
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let state = try desk.look().state
      let rule = state.settings.targets
      let people = state.team.filter { $0.title == .consultant }
      guard !json else {
        return desk.say(json: [
          "ratios": .array(
            Ratio.allCases.map {
              [
                "ratio": .string($0.rawValue), "percent": PropertyList(rule.target($0)),
                "definition": .string(desk.words($0.definition)),
              ]
            }),
          "month": rule.month.json,
          "consultants": .array(
            people.map { person in
              let units = state.unitTarget(of: person.id)
              return [
                "number": PropertyList(person.id.rawValue), "name": .string(person.name),
                "orders": PropertyList(units.orders), "deliveries": PropertyList(units.deliveries),
                "cards": PropertyList(units.cards), "isOwn": .boolean(rule.consultants[person.id] != nil),
              ]
            }),
        ])
      }
      var table = TextTable([
        .init(zh: "指标", en: "ratio"), .init(zh: "目标", en: "target", align: .trailing), .init(zh: "写法", en: "written"),
        .init(zh: "定义", en: "definition"),
      ])
      for ratio in Ratio.allCases {
        let sign = ratio.isBetterHigh ? "≥" : "≤"
        table.add([
          desk.words(ratio.name), "\(sign) \(rule.target(ratio))%", ratio.rawValue, desk.words(ratio.definition),
        ])
      }
      desk.say(table.text(in: desk.language))
      var units = TextTable([
        .init(zh: "月度目标", en: "in a month"), .init(zh: "订单", en: "orders", align: .trailing),
        .init(zh: "交车", en: "deliveries", align: .trailing), .init(zh: "建卡", en: "cards", align: .trailing),
      ])
      units.add([desk.words(Phrase(zh: "全店", en: "the house"))] + rule.month.cells)
      for person in people { units.add([person.name] + state.unitTarget(of: person.id).cells) }
      desk.say("\n" + units.text(in: desk.language))
    }
  }

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set targets; what is not named stays as it is.",
      discussion: "One act: `showroom undo` takes it back. `showroom target list` shows how ratios are written.")
    @Option(
      help: ArgumentHelp(
        "A ratio's target in per cent, such as contact=75; contact=- for what the trade has. May be given more than once.",
        valueName: "ratio=percent")) var ratio: [String] = []
    @Option(help: "Orders to reach in a month.") var orders: Int?
    @Option(help: "Deliveries to reach in a month.") var deliveries: Int?
    @Option(help: "Cards to make in a month.") var cards: Int?
    @Option(help: ArgumentHelp("The units are this consultant's and not the house's.", valueName: "name"))
    var consultant: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        var settings = state.settings
        for text in ratio {
          let (ratio, percent) = try Self.target(text)
          settings.targets.ratios[ratio] = percent
        }
        let id = try consultant.map { try state.person(named: $0).id }
        var units = state.unitTarget(of: id)
        if id == nil { units = settings.targets.month }
        units.orders = orders ?? units.orders
        units.deliveries = deliveries ?? units.deliveries
        units.cards = cards ?? units.cards
        if let id { settings.targets.consultants[id] = units } else { settings.targets.month = units }
        return .settings(.change(to: settings))
      }
    }

    private static func target(_ text: String) throws(UsageError) -> (Ratio, Int?) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let ratio = Ratio(rawValue: parts[0]), parts[1] == "-" || Int(parts[1]) != nil else {
        let all = Ratio.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError(
          zh: "--ratio \(text)：请写成 contact=75；指标有 \(all)", en: "--ratio \(text): write contact=75; ratios are \(all)")
      }
      return (ratio, Int(parts[1]))
    }
  }
}

extension UnitTarget {
  fileprivate var json: PropertyList {
    ["orders": PropertyList(orders), "deliveries": PropertyList(deliveries), "cards": PropertyList(cards)]
  }

  fileprivate var cells: [String] { [orders, deliveries, cards].map { $0 == 0 ? "–" : "\($0)" } }
}
