/// One complaint's way through a practice day: when it came in, and what was done when.
struct PracticeComplaint {
  /// What was done at a minute of the practice day; negative for the evening before.
  enum Deed {
    case acknowledge, assess, route, accept, nudge, investigate, reply, resolve, tell
    case rate(Int)
    case judge, close, callBack
  }

  /// Minutes of the practice day at which it came in and at which it was taken down; negative for the evening before.
  let received: Int
  let opened: Int
  let author: Author
  let deeds: [(minute: Int, deed: Deed)]

  init(_ received: Int, opened: Int? = nil, _ author: Author, _ deeds: [(Int, Deed)] = []) {
    self.received = received
    self.opened = opened ?? received
    self.author = author
    self.deeds = deeds.map { (minute: $0.0, deed: $0.1) }
  }

  /// The day's complaints, by when they are taken down: at the curtain one stands at every step.
  ///
  /// What is done after the curtain leaves out the steps that a rule lets one skip, so that it is refused rather than
  /// misplaced when the person at the keyboard was there first; what comes in after it is left to that person.
  static let all: [PracticeComplaint] = {
    let h = { (hour: Int, minute: Int) in hour * 60 + minute }
    let evening = { (hour: Int, minute: Int) in hour * 60 + minute - 24 * 60 }
    return [
      // Closed this morning.
      PracticeComplaint(
        evening(21, 40), opened: evening(21, 44), PracticeAuthor.care,
        [
          (evening(21, 58), .acknowledge), (h(8, 5), .assess), (h(8, 9), .route), (h(8, 15), .accept),
          (h(8, 38), .investigate), (h(8, 55), .resolve), (h(9, 6), .tell), (h(9, 14), .rate(4)), (h(9, 20), .judge),
          (h(9, 21), .close),
        ]),
      // Told, waiting to be rated.
      PracticeComplaint(
        evening(22, 52), opened: evening(22, 55), PracticeAuthor.care,
        [
          (evening(23, 11), .acknowledge), (h(8, 12), .route), (h(8, 20), .accept), (h(9, 2), .investigate),
          (h(9, 40), .resolve), (h(10, 5), .tell), (h(13, 15), .rate(3)), (h(13, 22), .close),
        ]),
      // Solved, but the customer does not know it yet: breaches at 11:31.
      PracticeComplaint(
        evening(23, 31), opened: evening(23, 36), PracticeAuthor.care,
        [
          (evening(23, 52), .acknowledge), (h(8, 14), .route), (h(8, 31), .accept), (h(8, 45), .reply),
          (h(9, 26), .investigate), (h(10, 2), .nudge), (h(10, 24), .resolve),
          (h(12, 18), .tell), (h(15, 41), .rate(2)), (h(15, 48), .close),
        ]),
      // Left overnight as messages and taken down in the morning: one turns red at 10:55, one is amber.
      PracticeComplaint(
        h(1, 55), opened: h(8, 16), PracticeAuthor.care,
        [
          (h(8, 26), .acknowledge), (h(8, 36), .assess), (h(9, 7), .route), (h(10, 15), .nudge), (h(12, 51), .resolve),
          (h(13, 27), .tell),
          (h(16, 30), .rate(5)),
        ]),
      PracticeComplaint(
        h(4, 21), opened: h(8, 19), PracticeAuthor.care,
        [
          (h(8, 33), .acknowledge), (h(8, 52), .assess), (h(11, 36), .route), (h(14, 49), .resolve), (h(17, 12), .tell),
        ]),
      // Came in person this morning, and grave.
      PracticeComplaint(
        h(9, 38), PracticeAuthor.reception,
        [
          (h(9, 42), .acknowledge), (h(9, 47), .assess), (h(9, 50), .route), (h(9, 58), .accept), (h(16, 21), .resolve),
          (h(16, 52), .tell),
          (h(17, 21), .rate(4)), (h(17, 26), .close),
        ]),
      // Acknowledged, and not looked at yet.
      PracticeComplaint(
        h(10, 12), PracticeAuthor.care, [(h(10, 20), .acknowledge), (h(13, 44), .route), (h(16, 38), .resolve)]),
      // Fresh.
      PracticeComplaint(h(10, 33), PracticeAuthor.reception, [(h(11, 27), .acknowledge)]),
      // Still to come.
      PracticeComplaint(h(11, 53), PracticeAuthor.care),
      PracticeComplaint(h(13, 37), PracticeAuthor.reception),
      PracticeComplaint(h(15, 8), PracticeAuthor.care),
      PracticeComplaint(h(16, 22), PracticeAuthor.reception),
    ]
  }()
}

extension PracticeStory {
  /// The day's complaints with everything done about them.
  var complaintActs: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 6)
    let grievances = Self.grievances(&chance)
    var acts: [PracticeAct] = []
    for (index, complaint) in PracticeComplaint.all.enumerated() {
      let id = ComplaintID(rawValue: firstComplaint + index)
      let grievance = grievances[index % grievances.count]
      acts.append(
        PracticeAct(
          at: moment(complaint.opened), author: complaint.author,
          command: .complaint(.open(grievance.details, received: moment(complaint.received)))))
      for (minute, deed) in complaint.deeds {
        let at = moment(minute, second: chance.draw(0...59))
        let author = minute < 0 ? PracticeAuthor.care : PracticeAuthor.manager
        acts.append(
          PracticeAct(at: at, author: author, command: .complaint(Self.command(deed, id, grievance))))
      }
    }
    return acts
  }

  /// What is complained about, in the order of the day; the grave one comes in person.
  static func grievances(_ chance: inout SplitMix) -> [PracticeGrievance] {
    var grievances = chance.shuffled(PracticeGrievance.all)
    if let grave = grievances.firstIndex(where: { $0.grade == .grave }),
      let place = PracticeComplaint.all.firstIndex(where: { $0.author == PracticeAuthor.reception })
    {
      grievances.swapAt(grave, place)
    }
    return grievances
  }

  /// The complaints of the eight weeks before, all closed, about every seventh too late.
  func complaintHistory(_ count: Int) -> [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 7)
    return (0..<count).map { index in
      let past = day.advanced(by: -56 + index * 54 / count)
      let told = Moment(day: past, time: ClockTime(chance.draw(14...17), chance.draw(0...59)), offset: offset)
      let hours = chance.chance(8) || index % 7 == 5 ? chance.draw(12...15) : chance.draw(2...11)
      let grievance = chance.pick(PracticeGrievance.all)
      let id = ComplaintID(rawValue: firstComplaint - count + index)
      let received = told.advanced(by: Minutes(-hours * 60 + chance.draw(-20...20)))
      return PracticeAct(
        at: told, author: PracticeAuthor.manager,
        command: .together(
          [.complaint(.open(grievance.details, received: received))]
            + [.acknowledge, .route, .resolve, .tell, .rate(chance.draw(2...5)), .judge, .close, .callBack].map {
              Command.complaint(Self.command($0, id, grievance))
            }))
    }.enumerated().sorted { ($0.element.at.instant, $0.offset) < ($1.element.at.instant, $1.offset) }.map(\.element)
  }

  static func command(
    _ deed: PracticeComplaint.Deed, _ id: ComplaintID, _ grievance: PracticeGrievance
  ) -> ComplaintCommand {
    switch deed {
    case .acknowledge: .acknowledge(id, note: "已致电告知受理")
    case .assess, .investigate: .advance(id)
    case .route: .route(id, grievance.department, owner: grievance.owner)
    case .accept: .accept(id)
    case .nudge: .nudge(id, note: "客户在等，请今天给方案")
    case .reply: .reply(id, by: .phone, note: "告知正在查，午前再回复")
    case .resolve: .resolve(id, plan: grievance.plan)
    case .tell: .tell(id, note: "电话答复客户，客户接受方案")
    case .rate(let marks): .rate(id, marks)
    case .judge: .judge(id, grievance.judgement)
    case .close: .close(id)
    case .callBack: .callBack(id, note: "回访，客户无其他意见")
    }
  }

  private func moment(_ minute: Int, second: Int = 0) -> Moment {
    let day = minute < 0 ? day.advanced(by: -1) : day
    return Moment(
      day: day, time: ClockTime(seconds: (minute < 0 ? minute + 24 * 60 : minute) * 60 + second), offset: offset)
  }
}
