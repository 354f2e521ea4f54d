/// A day's acts, and how many visits and cards they make.
struct PracticeToday {
  let acts: [PracticeAct]
  let visits: Int
  let cards: Int
}

/// The acts of one practice day, part by part.
///
/// A part's chances are drawn from a stream of their own, and nothing here looks at the showroom it makes: the tests see
/// to it that no rule refuses any of it.
struct PracticeStory {
  let day: CivilDay
  let offset: Int
  let seed: UInt64
  /// The number that the day's first complaint gets.
  let firstComplaint: Int
  /// The numbers that the day's first visit and its first card get.
  var firstVisit = 1
  var firstCard = 1
  /// Cards made in the weeks before.
  var pastCards = 0

  /// The house set up, its eight weeks of past, and the day itself.
  static func everything(day: CivilDay, offset: Int, seed: UInt64) -> [PracticeAct] {
    let pastComplaints = 38
    let pastCards = 36
    let story = PracticeStory(
      day: day, offset: offset, seed: seed, firstComplaint: pastComplaints + 1, firstCard: pastCards + 1,
      pastCards: pastCards)
    return inOrder(
      story.founding(on: day.advanced(by: -57)) + story.trafficHistory + story.complaintHistory(pastComplaints)
        + story.cardHistory + story.morningCardActs + story.weeks + story.listActs + story.happenings.acts
        + story.sheetActs(of: story.arrivals.acts))
  }

  /// The day itself with its roster, until everybody has gone home.
  var today: PracticeToday {
    let day = happenings
    return PracticeToday(acts: roster + day.acts, visits: day.visits, cards: day.cards)
  }

  /// What happens on the day, until everybody has gone home.
  private var happenings: PracticeToday {
    let traffic = arrivals
    let floor = floor(parties: traffic.parties)
    var visits = PracticeVisits(self, arrivals: traffic.parties, receptions: floor.receptions)
    visits.play()
    return PracticeToday(
      // Who is looked after in the second they come was there before.
      acts: traffic.acts + floor.acts + visits.acts + complaintActs + dutyActs + meetingActs,
      visits: traffic.parties.count,
      cards: visits.cardsMade)
  }

  /// The showroom named and its people taken on.
  func founding(on day: CivilDay) -> [PracticeAct] {
    var settings = Settings()
    // Where nothing came before, the days follow on one another and nobody calls back.
    settings.cards.overduePasses = pastCards > 0
    if pastCards > 0 { settings.dutyLists = [] }
    settings.showroom = Phrase(zh: "浦东福特", en: "Pudong Ford")
    settings.cards.models = PracticeProspect.models
    return [
      act(on: day, ClockTime(9, 0), PracticeAuthor.manager, .settings(.change(to: settings))),
      act(on: day, ClockTime(9, 5), PracticeAuthor.manager, .together(PracticePeople.hiring.map(Command.staff))),
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
