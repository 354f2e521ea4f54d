import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom staff …`: who works here.
struct StaffCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "The people of the house.",
    subcommands: [List.self, Add.self, Edit.self, Leave.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List everybody employed.",
      discussion:
        "JSON: an array of {number, name, latin, title}; title is consultant, reception, supervisor, manager or trainer."
    )
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let team = try desk.look().state.team
      guard !json else { return desk.say(json: .array(team.map(\.json))) }
      guard !team.isEmpty else {
        return desk.say(Phrase(zh: "还没有员工，用 showroom staff add 姓名 添加", en: "nobody yet: showroom staff add NAME"))
      }
      var table = TextTable([
        .init(zh: "号", en: "no.", align: .trailing), .init(zh: "姓名", en: "name"), .init(zh: "拼音", en: "latin"),
        .init(zh: "职务", en: "title"),
      ])
      for person in team {
        table.add(["\(person.id.rawValue)", person.name, person.latin, desk.words(person.title.name)])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Take somebody on.")
    @Argument(help: "The name as written in the house, such as 陈洁 or \"Li Na\".") var name: String
    @Option(help: "The name in Latin letters, such as \"Chen Jie\".") var latin = ""
    @Option(help: "consultant, reception, supervisor, manager or trainer.") var title = JobTitle.consultant.rawValue
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let title = try JobTitle.named(title)
      try desk.act { _ in .staff(.add(name: name, latin: latin, title: title)) }
    }
  }

  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Put somebody's names or title right.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Option(help: "The new name.") var name: String?
    @Option(help: "The new Latin name; an empty one takes it away.") var latin: String?
    @Option(help: "consultant, reception, supervisor, manager or trainer.") var title: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let title = try title.map(JobTitle.named)
      try desk.act { state in
        let person = try state.person(named: who)
        return .staff(
          .edit(person.id, name: name ?? person.name, latin: latin ?? person.latin, title: title ?? person.title))
      }
    }
  }

  struct Leave: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Let somebody go; the past keeps the name.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .staff(.leave(try $0.person(named: who).id)) }
    }
  }
}

extension JobTitle {
  /// The title of that identifier or name in either language.
  static func named(_ text: String) throws(UsageError) -> JobTitle {
    let wanted = text.lowercased()
    guard let title = allCases.first(where: { [$0.rawValue, $0.name.en, $0.name.zh].contains(wanted) }) else {
      throw UsageError(
        zh: "没有“\(text)”这个职务，可用：" + allCases.map { "\($0.name.zh) \($0.rawValue)" }.joined(separator: "、"),
        en: "there is no title “\(text)”; titles are " + allCases.map(\.rawValue).joined(separator: ", "))
    }
    return title
  }
}

extension Staff {
  fileprivate var json: PropertyList {
    [
      "number": PropertyList(id.rawValue), "name": .string(name), "latin": .string(latin),
      "title": .string(title.rawValue),
    ]
  }
}
