// What an older store does not hold yet reads as nothing, and settings left at their defaults are not written, so that
// the snapshot stays small and opens quickly.

extension ShowroomState {
  private enum CodingKeys: String, CodingKey {
    case settings, staff, nextStaffNumber, whereabouts, doorLog, roster, tally, complaints, nextComplaintNumber, duties
    case complaintImports, turnOrders, attendance, acknowledgements
    case visits, nextVisitNumber, cards, nextCardNumber
    case tasks, nextTaskNumber
    case days
  }

  /// Reads what is there and takes nothing for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    settings = try container.decode(.settings, else: settings)
    staff = try container.decode(.staff, else: staff)
    nextStaffNumber = try container.decode(.nextStaffNumber, else: nextStaffNumber)
    whereabouts = try container.decodeEntries(.whereabouts)
    doorLog = try container.decodeEntries(.doorLog)
    roster = try container.decodeEntries(.roster)
    tally = try container.decodeParts(.tally)
    complaints = try container.decodeEntries(.complaints)
    complaintDesk = ComplaintDesk(complaints.values)
    nextComplaintNumber = try container.decode(.nextComplaintNumber, else: nextComplaintNumber)
    duties = try container.decodeParts(.duties)
    turnOrders = try container.decodeEntries(.turnOrders)
    attendance = try container.decodeParts(.attendance)
    acknowledgements = try container.decodeEntries(.acknowledgements)
    complaintImports = try container.decode(.complaintImports, else: complaintImports)
    visits = try container.decodeEntries(.visits)
    nextVisitNumber = try container.decode(.nextVisitNumber, else: nextVisitNumber)
    cards = try container.decode(.cards, else: cards)
    nextCardNumber = try container.decode(.nextCardNumber, else: nextCardNumber)
    tasks = try container.decodeEntries(.tasks)
    nextTaskNumber = try container.decode(.nextTaskNumber, else: nextTaskNumber)
    days = try container.decode(.days, else: days)
  }

  /// Writes what differs from an empty house.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if settings != Settings() { try container.encode(settings, forKey: .settings) }
    try container.encode(staff, forKey: .staff)
    try container.encode(nextStaffNumber, forKey: .nextStaffNumber)
    try container.encode(entries: whereabouts, forKey: .whereabouts)
    try container.encode(entries: doorLog, forKey: .doorLog)
    try container.encode(entries: roster, forKey: .roster)
    try container.encode(parts: tally, forKey: .tally)
    try container.encode(entries: complaints, forKey: .complaints)
    try container.encode(nextComplaintNumber, forKey: .nextComplaintNumber)
    try container.encode(parts: duties, forKey: .duties)
    if !turnOrders.isEmpty { try container.encode(entries: turnOrders, forKey: .turnOrders) }
    if !attendance.isEmpty { try container.encode(parts: attendance, forKey: .attendance) }
    if !acknowledgements.isEmpty { try container.encode(entries: acknowledgements, forKey: .acknowledgements) }
    if !complaintImports.isEmpty { try container.encode(complaintImports, forKey: .complaintImports) }
    if !visits.isEmpty { try container.encode(entries: visits, forKey: .visits) }
    if nextVisitNumber > 1 { try container.encode(nextVisitNumber, forKey: .nextVisitNumber) }
    if cards != CardFile() { try container.encode(cards, forKey: .cards) }
    if nextCardNumber > 1 { try container.encode(nextCardNumber, forKey: .nextCardNumber) }
    if !tasks.isEmpty { try container.encode(entries: tasks, forKey: .tasks) }
    if nextTaskNumber > 1 { try container.encode(nextTaskNumber, forKey: .nextTaskNumber) }
    if days != DayBook() { try container.encode(days, forKey: .days) }
  }
}
