import ArgumentParser
import Journal
import Supervision

/// `showroom settings …`: what the house has set for itself.
struct SettingsCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "The house's name, hours, door rule and duty lists.",
    subcommands: [List.self, Set.self, HolidayCommands.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the settings.",
      discussion: """
        JSON: an object {showroom: {zh, en}, opening, doorFloor, doorCeiling, deskLimit, dutyLists, complaints, visits, \
        alarmRest, stays, dms}; opening is written 08:30–18:00; complaints is {acknowledge, firstReply, nextReply, amber, red, \
        limit, forgotten, callBackDays, pauses, hours, ladder}, times in minutes, hours null on the wall clock; visits is \
        {opens, amber, red, drive, firstFollowUp, followUps, overduePasses, models}, followUps an object of days by \
        level; alarmRest is in minutes, stays an array of {kind, usual, grace} in minutes, usual null for no limit; \
        dms is {used, columns, words, timeFormat}, columns an object of headings by field.
        """)
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let settings = try desk.look().state.settings
      guard !json else { return desk.say(json: settings.json) }
      desk.say(rows: [
        (Phrase(zh: "展厅", en: "showroom"), "\(settings.showroom.zh)  \(settings.showroom.en)"),
        (Phrase(zh: "营业时间", en: "opening"), settings.opening.text),
        (Phrase(zh: "门口人数", en: "door"), "\(settings.door.floor)–\(settings.door.ceiling)"),
        (Phrase(zh: "前台上限", en: "desk limit"), "\(settings.door.deskLimit)"),
        (Phrase(zh: "告警确认", en: "alarm rests"), desk.words(settings.alarmRest.words)),
        (Phrase(zh: "停留时限", en: "stays"), desk.words(settings.staysWords)),
        (Phrase(zh: "职责清单", en: "duty lists"), settings.dutyLists.map(String.init).joined(separator: " ")),
        (Phrase(zh: "投诉时限", en: "complaints"), settings.complaints.summary(in: desk.language)),
        (Phrase(zh: "接待回访", en: "visits"), settings.visitSummary(in: desk.language)),
        (Phrase(zh: "DMS", en: "DMS"), desk.words(settings.dms.words(in: settings))),
        (Phrase(zh: "节假日", en: "holidays"), desk.words(settings.calendar.words)),
      ])
    }
  }

  struct Set: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change settings; what is not named stays as it is.",
      discussion: "One act: `showroom undo` takes it back.")
    @Option(help: "The showroom's Chinese name.") var nameZh: String?
    @Option(help: "The showroom's English name.") var nameEn: String?
    @Option(help: "Opening hours, such as 08:30-18:00.") var opening: String?
    @Option(help: "The fewest people at the door.") var doorFloor: Int?
    @Option(help: "The most people at the door.") var doorCeiling: Int?
    @Option(help: "How many may idle at the front desk.") var deskLimit: Int?
    @Option(help: ArgumentHelp("How long an acknowledged alarm rests.", valueName: "minutes")) var alarmRest: Int?
    @Option(
      help: ArgumentHelp(
        """
        When a stay turns amber and how much later red, by kind of place (door, free, desk, customer, work, pause), such \
        as customer=60+15; customer=-+15 for no limit. May be given more than once.
        """, valueName: "kind=minutes+minutes"))
    var stay: [String] = []
    @Option(help: "Which of the four duty lists apply, such as 1,2.") var dutyLists: String?
    @Option(help: ArgumentHelp("Whether the house has a DMS to reconcile with.", valueName: "on|off")) var dms: String?
    @OptionGroup(title: "The complaint desk") var complaints: ComplaintSettings
    @OptionGroup(title: "Visits and cards") var visits: VisitSettings
    @OptionGroup(title: "Names") var names: NameSettings
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        var settings = state.settings
        settings.showroom = Phrase(zh: nameZh ?? settings.showroom.zh, en: nameEn ?? settings.showroom.en)
        if let opening { settings.opening = try Hours(written: opening) }
        settings.door.floor = doorFloor ?? settings.door.floor
        settings.door.ceiling = doorCeiling ?? settings.door.ceiling
        settings.door.deskLimit = deskLimit ?? settings.door.deskLimit
        settings.alarmRest = alarmRest.map(Minutes.init) ?? settings.alarmRest
        for text in stay {
          let rule = try StayRule(written: text)
          settings.stays.removeAll { $0.kind == rule.kind }
          settings.stays.append(rule)
        }
        try complaints.apply(to: &settings.complaints, opening: settings.opening)
        try visits.apply(to: &settings)
        if let dms {
          guard dms == "on" || dms == "off" else {
            throw UsageError(zh: "--dms \(dms)：请写 on 或 off", en: "--dms \(dms): write on or off")
          }
          settings.dms.isUsed = dms == "on"
        }
        try names.apply(to: &settings)
        if let dutyLists { settings.dutyLists = try Self.lists(dutyLists) }
        return .settings(.change(to: settings))
      }
    }

    private static func lists(_ text: String) throws(UsageError) -> [Int] {
      let numbers = text.split(separator: ",").map { Int($0.filter { $0 != " " }) }
      let lists = numbers.compactMap { $0 }
      guard !lists.isEmpty, lists.count == numbers.count else {
        throw UsageError(zh: "职责清单“\(text)”：请写成 1,2 这样", en: "duty lists “\(text)”: write them such as 1,2")
      }
      return lists
    }
  }
}

extension Hours {
  /// The hours written `08:30-18:00`, with either dash.
  init(written text: String) throws(UsageError) {
    let times = text.replacing("–", with: "-").split(separator: "-").map { ClockTime($0) }
    guard times.count == 2, let from = times[0], let to = times[1] else {
      throw UsageError(zh: "时间“\(text)”：请写成 08:30-18:00 这样", en: "hours “\(text)”: write them such as 08:30-18:00")
    }
    self.init(from: from, to: to)
  }
}

extension StayRule {
  /// The rule written `customer=60+15`, or `work=-+30` for no limit.
  fileprivate init(written text: String) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let times = parts.count == 2 ? parts[1].split(separator: "+").map(String.init) : []
    guard let kind = parts.first.flatMap(PlaceKind.init(rawValue:)), times.count == 2, let grace = Int(times[1]),
      times[0] == "-" || Int(times[0]) != nil
    else {
      throw UsageError(
        zh: "停留时限“\(text)”：请写成 customer=60+15（60 分变黄，再过 15 分变红）",
        en: "stay “\(text)”: write it such as customer=60+15, amber after 60 min and red 15 later")
    }
    self.init(kind, usual: Int(times[0]).map(Minutes.init), grace: Minutes(grace))
  }
}

extension Settings {
  /// When stays turn amber and red: `customer 60+15`.
  fileprivate var staysWords: Phrase {
    let list = stays.map { "\($0.kind.rawValue) \($0.usual.map { "\($0.count)" } ?? "-")+\($0.grace.count)" }
    return Phrase(both: list.joined(separator: "  "))
  }

  fileprivate var json: PropertyList {
    [
      "showroom": ["zh": .string(showroom.zh), "en": .string(showroom.en)], "opening": .string(opening.text),
      "doorFloor": PropertyList(door.floor), "doorCeiling": PropertyList(door.ceiling),
      "deskLimit": PropertyList(door.deskLimit), "dutyLists": .array(dutyLists.map { PropertyList($0) }),
      "alarmRest": PropertyList(alarmRest.count),
      "stays": .array(
        stays.map {
          [
            "kind": .string($0.kind.rawValue),
            "usual": PropertyList(optional: $0.usual.map { PropertyList($0.count) }),
            "grace": PropertyList($0.grace.count),
          ]
        }),
      "complaints": complaints.json, "visits": visitJSON, "dms": dms.json,
    ]
  }
}
