import ArgumentParser
import Supervision
import Terminal

/// `showroom meeting agenda`: the agendas, which are a setting.
struct AgendaCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "List the agendas, or set the items of one.",
    discussion: """
      showroom meeting agenda                                   all of them
      showroom meeting agenda morning --item attendance:1 --item customers:5 --item "other:3 竞品|Rivals"
      showroom meeting agenda delivery --name-zh 交车会 --name-en "Delivery meeting" --item appointments:5

      An item is TOPIC:MINUTES and a name of its own if it has one. Topics: \(AgendaTopic.allCases.map(\.rawValue).joined(separator: ", ")).
      """)
  @Argument(help: "Which agenda; a new name makes a new one.") var agenda: String?
  @Option(help: ArgumentHelp("An item, in order; gives all of them anew.", valueName: "topic:minutes")) var item:
    [String] = []
  @Option(help: "Its name in Chinese.") var nameZh: String?
  @Option(help: "Its name in English.") var nameEn: String?
  @Flag(help: "Take the agenda away, or put one of the trade's own back as it was.") var reset = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard let agenda, !item.isEmpty || nameZh != nil || nameEn != nil || reset else { return try list(at: desk) }
    let items = try item.map { text throws(UsageError) in
      guard let item = AgendaItem(line: text) else {
        let topics = AgendaTopic.allCases.map(\.rawValue).joined(separator: " ")
        throw UsageError(
          zh: "--item \(text)：请写 customers:5 这样的“主题:分钟”，主题有 \(topics)",
          en: "--item \(text): write topic:minutes such as customers:5; topics are \(topics)")
      }
      return item
    }
    try desk.act { state in
      var settings = state.settings
      var all = settings.meetings.agendas
      let known = try? state.agenda(named: agenda)
      let id = known?.id ?? AgendaID(rawValue: agenda.lowercased())
      let usual = Agenda.defaults.first { $0.id == id }
      var new = known ?? usual ?? Agenda(id, Phrase(both: agenda), [])
      new.name = Phrase(
        zh: nameZh ?? new.name.zh, en: nameEn ?? (nameZh != nil && known == nil ? nameZh : nil) ?? new.name.en)
      if !items.isEmpty { new.items = items }
      let index = all.firstIndex { $0.id == id }
      if reset {
        if let index {
          if let usual { all[index] = usual } else { all.remove(at: index) }
        } else if let usual {
          all.append(usual)
        }
      } else if let index {
        all[index] = new
      } else {
        all.append(new)
      }
      settings.meetings.agendas = all
      return .settings(.change(to: settings))
    }
  }

  private func list(at desk: Desk) throws {
    let state = try desk.look().state
    let agendas = try agenda.map { [try state.agenda(named: $0)] } ?? state.settings.meetings.agendas
    for agenda in agendas {
      desk.say("\(agenda.id.rawValue)  \(desk.words(agenda.name))  \(desk.words(agenda.minutes.words))")
      for item in agenda.items { desk.say("  \(item.topic.rawValue):\(item.minutes.count)  \(desk.words(item.name))") }
    }
  }
}
