/// How everything stands: what the events say, and nothing else.
public struct ShowroomState: Hashable, Codable, Sendable {
  /// What the user has set.
  public internal(set) var settings = Settings()
  /// Everybody ever employed, in the order they joined.
  public internal(set) var staff: [Staff] = []
  /// The number the next person gets.
  var nextStaffNumber = 1
  /// Where everybody was last seen; only the current business day's entries mean anything.
  public internal(set) var whereabouts: [StaffID: Whereabouts] = [:]
  /// Who really stood at the door, by business day.
  public internal(set) var doorLog: Shelf<CivilDay, [DoorWatch]> = [:]
  /// Shifts and posts, by day.
  public internal(set) var roster: Shelf<CivilDay, RosterDay> = [:]
  /// People counted, by day and channel.
  public internal(set) var tally: [CivilDay: [ChannelID: Tally]] = [:]
  /// Complaints, by number.
  public internal(set) var complaints: Shelf<ComplaintID, Complaint> = [:]
  /// Which of them are open and when each came in.
  var complaintDesk = ComplaintDesk([])
  /// Registers of closed complaints taken in from elsewhere, oldest first; what is in them lies in the log.
  public internal(set) var complaintImports: [ComplaintImport] = []
  /// The number the next complaint gets.
  var nextComplaintNumber = 1
  /// Duties checked off, by business day.
  public internal(set) var duties: Shelf<CivilDay, [DutyKey: DutyCheck]> = [:]

  /// The visits that are open, and those of the business day under way, by number.
  public internal(set) var visits: [VisitID: Visit] = [:]
  /// The number the next visit gets.
  var nextVisitNumber = 1
  /// Prospects' cards that are worked on.
  public internal(set) var cards = CardFile()
  /// The number the next card gets.
  var nextCardNumber = 1
  /// The channels' sheets.
  public internal(set) var sheets = SheetBook()
  /// Whose customer is next, and all that happened to that order, by business day.
  var turnOrders: [CivilDay: TurnOrder] = [:]
  /// Who came and went, by business day.
  public internal(set) var attendance: Shelf<CivilDay, [StaffID: AttendanceRecord]> = [:]
  /// The alarms somebody knows of; only those of the current business day mean anything.
  var acknowledgements: [Alarm.Cause: Acknowledgement] = [:]
  /// What is kept of each day: what the DMS says of it, what was explained, whether it is closed.
  public internal(set) var days = DayBook()
  /// What was agreed in coaching, by consultant, the latest last.
  public internal(set) var coaching: [StaffID: [KeptAgreement]] = [:]

  /// Duties let go or carried over, by the business day they were due.
  public internal(set) var dutyExcuses: [CivilDay: [DutyKey: DutyExcuse]] = [:]
  /// What became of the duties of days gone by.
  public internal(set) var dutyRecords: Shelf<CivilDay, DutyRecord> = [:]
  /// Consultants' day plans, by day.
  public internal(set) var plans: Shelf<CivilDay, PlanDay> = [:]
  /// The number the next item of a plan gets.
  var nextPlanNumber = 1
  /// Sales materials, by number.
  public internal(set) var materials: [MaterialID: Material] = [:]
  /// The number the next material gets.
  var nextMaterialNumber = 1
  /// Rounds and what they found.
  public internal(set) var patrols = PatrolBook()
  /// Ad-hoc tasks, by number.
  public internal(set) var tasks: Shelf<TaskID, AdHocTask> = [:]
  /// The number the next task gets.
  var nextTaskNumber = 1
  /// Meetings, forecasts and recognitions.
  public internal(set) var meetings = MeetingBook()

  /// A house with nobody in it and the default settings.
  public init() {}

  /// Takes in one act's events; undo and redo are the showroom's affair and change nothing here.
  mutating func apply(_ act: Act) {
    for event in act.events {
      switch event {
      case .settings(let event): apply(event)
      case .staff(let event):
        apply(event, at: act.at)
        followTurns(event, at: act.at, by: act.by.user)
      case .floor(let event):
        apply(event, at: act.at)
        followTurns(event, at: act.at, by: act.by.user)
      case .roster(let event): apply(event, at: act.at, by: act.by.user)
      case .traffic(let event): apply(event)
      case .complaint(let event): apply(event, at: act.at, by: act.by.user)
      case .duty(let event): apply(event, at: act.at, by: act.by.user)
      case .visit(let event): apply(event, at: act.at, by: act.by.user)
      case .card(let event): apply(event, at: act.at, by: act.by.user)
      case .turn(let event): apply(event, at: act.at, by: act.by.user)
      case .alarm(let event): apply(event, at: act.at, by: act.by.user)
      case .coaching(let event): apply(event, at: act.at)
      case .sheet(let event): apply(event, at: act.at)
      case .task(let event): apply(event, at: act.at, by: act.by.user)
      case .plan(let event): apply(event, at: act.at, by: act.by.user)
      case .material(let event): apply(event, at: act.at, by: act.by.user)
      case .patrol(let event): apply(event, at: act.at, by: act.by.user)
      case .day(let event): apply(event, at: act.at, by: act.by.user)
      case .meeting(let event): apply(event, at: act.at, by: act.by.user)
      case .undone, .redone: break
      }
    }
  }
}
