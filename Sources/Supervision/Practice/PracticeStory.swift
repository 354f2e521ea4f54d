/// The acts of one practice day, part by part.
struct PracticeStory {
  let day: CivilDay
  let offset: Int
  let seed: UInt64
  /// The number that the day's first complaint gets.
  var firstComplaint = 1

  /// The house set up and the day itself.
  var everything: [PracticeAct] { Self.inOrder(founding) }

  /// The showroom named and its people taken on, long before the day.
  var founding: [PracticeAct] {
    var settings = Settings()
    settings.showroom = Phrase(zh: "浦东福特", en: "Pudong Ford")
    let past = day.advanced(by: -57)
    return [
      act(on: past, ClockTime(9, 0), PracticeAuthor.manager, .settings(.change(to: settings))),
      act(on: past, ClockTime(9, 5), PracticeAuthor.manager, .together(PracticePeople.hiring.map(Command.staff))),
    ]
  }

  func act(on day: CivilDay, _ time: ClockTime, _ author: Author, _ command: Command) -> PracticeAct {
    PracticeAct(at: Moment(day: day, time: time, offset: offset), author: author, command: command)
  }

  /// By moment; what falls on the same moment stays in the order it was told.
  static func inOrder(_ acts: [PracticeAct]) -> [PracticeAct] {
    acts.enumerated().sorted { ($0.element.at.instant, $0.offset) < ($1.element.at.instant, $1.offset) }
      .map(\.element)
  }
}
