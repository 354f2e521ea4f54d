import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom material …`: sales materials, their minimum and count (duty 1.8).
struct MaterialCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "material", abstract: "Sales materials: brochures, price cards, display batteries; minimum and count.",
    subcommands: [List.self, Add.self, Edit.self, Count.self, Remove.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the materials, what runs short first.",
      discussion: """
        JSON: an array of {material, name, kind, minimum, count, short, countedAt, countedBy}; kind is brochure, priceCard, \
        battery or other; countedAt is RFC 3339; what is not known is null.
        """)
    @Flag(help: "Only what runs short.") var short = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let list = try desk.look().state.materialList.filter { !short || $0.isShort }
      guard !json else { return desk.say(json: .array(list.map(\.json))) }
      var table = TextTable([
        .init(Phrase(both: "")), .init(zh: "编号", en: "no."), .init(zh: "名称", en: "name"), .init(zh: "种类", en: "kind"),
        .init(zh: "现有", en: "count", align: .trailing), .init(zh: "最低", en: "least", align: .trailing),
        .init(zh: "清点", en: "counted"),
      ])
      for one in list {
        let counted = one.counted.map { "\($0.at.short(on: desk.now.day)) \($0.by)" }
        table.add([
          one.counted == nil ? "○" : one.isShort ? "!" : "✓", one.id.description, one.details.name,
          desk.words(one.details.kind.name), one.counted == nil ? "--" : "\(one.count)", "\(one.details.minimum)",
          counted ?? "",
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Put a material on the list.")
    @Argument(help: "Its name, such as a model's.") var name: String
    @Argument(help: "What sort: brochure, price-card, battery, other.") var kind: String
    @Option(help: "The fewest there should be; 15 brochures or 1 of the rest when not said.") var minimum: Int?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let kind = try MaterialKind(written: kind)
      try desk.act { _ in .material(.add(MaterialDetails(name: name, kind: kind, minimum: minimum))) }
    }
  }

  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Put right what a material is.")
    @Argument(help: "The material: m3 or its name.") var material: String
    @Option(help: "Its name.") var name: String?
    @Option(help: "What sort: brochure, price-card, battery, other.") var kind: String?
    @Option(help: "The fewest there should be.") var minimum: Int?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let kind = try kind.map { text throws(UsageError) in try MaterialKind(written: text) }
      try desk.act { state in
        let known = try state.material(named: material)
        return .material(
          .edit(
            known.id,
            MaterialDetails(
              name: name ?? known.details.name, kind: kind ?? known.details.kind,
              minimum: minimum ?? known.details.minimum)))
      }
    }
  }

  struct Count: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Say how many there are.")
    @Argument(help: "The material: m3 or its name.") var material: String
    @Argument(help: "How many.") var count: Int
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .material(.count(try $0.material(named: material).id, count)) }
    }
  }

  struct Remove: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Take a material off the list.")
    @Argument(help: "The material: m3 or its name.") var material: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .material(.remove(try $0.material(named: material).id)) } }
  }
}

extension MaterialKind {
  fileprivate init(written text: String) throws(UsageError) {
    guard let kind = MaterialKind(text: text) else {
      throw UsageError(
        zh: "“\(text)”：请写 单页、价格牌、展车电瓶 或 其他", en: "“\(text)”: write brochure, price-card, battery or other")
    }
    self = kind
  }
}

extension Material {
  fileprivate var json: PropertyList {
    [
      "material": .string(id.description), "name": .string(details.name), "kind": .string(details.kind.rawValue),
      "minimum": PropertyList(details.minimum),
      "count": PropertyList(optional: counted == nil ? nil : PropertyList(count)), "short": .boolean(isShort),
      "countedAt": PropertyList(counted?.at), "countedBy": PropertyList(optional: counted.map { .string($0.by) }),
    ]
  }
}
