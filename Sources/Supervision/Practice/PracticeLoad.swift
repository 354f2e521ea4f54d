extension PracticeDay {
  /// Many days' acts one after another, made as they are asked for: load for measurements.
  ///
  /// The first day founds the house; each day ends with every complaint closed. Played from an empty showroom, by moment,
  /// no rule refuses any of it.
  public static func days(
    _ count: Int, from first: CivilDay, offset: Int, seed: UInt64
  ) -> some Sequence<PracticeAct> & Sendable {
    PracticeDays(first: first, count: count, offset: offset, seed: seed)
  }
}

struct PracticeDays: Sequence, IteratorProtocol, Sendable {
  let first: CivilDay
  let count: Int
  let offset: Int
  let seed: UInt64
  private var made = 0
  private var visits = 0
  private var cards = 0
  /// Acts made and not yet given, by moment.
  private var ready: ArraySlice<PracticeAct> = []
  /// Acts that may come after some of the next day's, whose roster is planned the evening before.
  private var held: [PracticeAct] = []

  init(first: CivilDay, count: Int, offset: Int, seed: UInt64) {
    self.first = first
    self.count = count
    self.offset = offset
    self.seed = seed
  }

  mutating func next() -> PracticeAct? {
    while ready.isEmpty, made < count { makeDay() }
    return ready.popFirst()
  }

  private mutating func makeDay() {
    let story = PracticeStory(
      day: first.advanced(by: made), offset: offset, seed: seed,
      firstComplaint: 1 + made * PracticeComplaint.all.count, firstVisit: 1 + visits, firstCard: 1 + cards)
    let today = story.today
    visits += today.visits
    cards += today.cards
    let founding = made == 0 ? story.founding(on: first.advanced(by: -1)) : []
    made += 1
    let acts = PracticeStory.inOrder(held + founding + today.acts + story.complaintsClosed)
    let evening = Moment(day: story.day, time: ClockTime(17, 0), offset: offset).instant
    let sure = made == count ? acts.endIndex : acts.firstIndex { $0.at.instant > evening } ?? acts.endIndex
    ready = acts[..<sure]
    held = Array(acts[sure...])
  }
}

extension PracticeStory {
  /// What is left to be done about the day's complaints, before everybody goes home.
  var complaintsClosed: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 6)
    let grievances = Self.grievances(&chance)
    let commands = PracticeComplaint.all.enumerated().flatMap { index, complaint -> [Command] in
      let id = ComplaintID(rawValue: firstComplaint + index)
      let grievance = grievances[index % grievances.count]
      return complaint.deedsLeft.map { .complaint(Self.command($0, id, grievance)) }
    }
    return [act(on: day, ClockTime(18, 40), PracticeAuthor.manager, .together(commands))]
  }
}

extension PracticeComplaint {
  fileprivate var deedsLeft: [Deed] {
    var left: [Deed] = [.acknowledge, .route, .resolve, .tell, .rate(4), .close]
    for (_, deed) in deeds {
      let reached =
        switch deed {
        case .acknowledge: 1
        case .route: 2
        case .resolve: 3
        case .tell: 4
        case .rate: 5
        case .close, .callBack: 6
        case .assess, .accept, .nudge, .reply, .investigate, .judge: 0
        }
      left = Array(left.suffix(min(left.count, 6 - reached)))
    }
    return left
  }
}
