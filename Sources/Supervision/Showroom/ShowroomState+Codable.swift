// What an older store does not hold yet reads as nothing, and settings left at their defaults are not written, so that
// the snapshot stays small and opens quickly. Parts that hold weeks of records are shelves: of those, opening reads nothing.

extension ShowroomState {
  private enum CodingKeys: String, CodingKey {
    case settings, staff, nextStaffNumber, whereabouts, doorLog, roster, tally, complaints, nextComplaintNumber, duties
    case complaintImports, turnOrders, attendance, acknowledgements, coaching
    case visits, nextVisitNumber, cards, nextCardNumber
    case complaintDesk
    case tasks, nextTaskNumber
    case days, sheets
    case meetings
    case dutyExcuses, dutyRecords, plans, nextPlanNumber, materials, nextMaterialNumber, patrols
  }

  /// Reads what is there and takes nothing for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    settings = try container.decode(.settings, else: settings)
    staff = try container.decode(.staff, else: staff)
    nextStaffNumber = try container.decode(.nextStaffNumber, else: nextStaffNumber)
    whereabouts = try container.decodeEntries(.whereabouts)
    doorLog = try container.decodeShelf(.doorLog)
    roster = try container.decodeShelf(.roster)
    tally = try container.decodeParts(.tally)
    complaints = try container.decodeShelf(.complaints)
    complaintDesk = try container.decodeDesk(.complaintDesk, of: complaints)
    nextComplaintNumber = try container.decode(.nextComplaintNumber, else: nextComplaintNumber)
    duties = try container.decodeShelf(partsOf: .duties)
    turnOrders = try container.decodeEntries(.turnOrders)
    attendance = try container.decodeShelf(partsOf: .attendance)
    acknowledgements = try container.decodeEntries(.acknowledgements)
    coaching = try container.decodeEntries(.coaching)
    complaintImports = try container.decode(.complaintImports, else: complaintImports)
    visits = try container.decodeEntries(.visits)
    nextVisitNumber = try container.decode(.nextVisitNumber, else: nextVisitNumber)
    cards = try container.decode(.cards, else: cards)
    nextCardNumber = try container.decode(.nextCardNumber, else: nextCardNumber)
    sheets = try container.decode(.sheets, else: sheets)
    dutyExcuses = try container.decodeParts(.dutyExcuses)
    dutyRecords = try container.decodeShelf(.dutyRecords)
    plans = try container.decodeShelf(.plans)
    nextPlanNumber = try container.decode(.nextPlanNumber, else: nextPlanNumber)
    materials = try container.decodeEntries(.materials)
    nextMaterialNumber = try container.decode(.nextMaterialNumber, else: nextMaterialNumber)
    patrols = try container.decode(.patrols, else: patrols)
    tasks = try container.decodeShelf(.tasks)
    nextTaskNumber = try container.decode(.nextTaskNumber, else: nextTaskNumber)
    days = try container.decode(.days, else: days)
    meetings = try container.decode(.meetings, else: meetings)
  }

  /// Writes what differs from an empty house.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if settings != Settings() { try container.encode(settings, forKey: .settings) }
    try container.encode(staff, forKey: .staff)
    try container.encode(nextStaffNumber, forKey: .nextStaffNumber)
    try container.encode(entries: whereabouts, forKey: .whereabouts)
    try container.encode(shelf: doorLog, forKey: .doorLog)
    try container.encode(shelf: roster, forKey: .roster)
    try container.encode(parts: tally, forKey: .tally)
    try container.encode(shelf: complaints, forKey: .complaints)
    try container.encode(complaintDesk, forKey: .complaintDesk)
    try container.encode(nextComplaintNumber, forKey: .nextComplaintNumber)
    try container.encode(partsOf: duties, forKey: .duties)
    if !turnOrders.isEmpty { try container.encode(entries: turnOrders, forKey: .turnOrders) }
    if !attendance.isEmpty { try container.encode(partsOf: attendance, forKey: .attendance) }
    if !acknowledgements.isEmpty { try container.encode(entries: acknowledgements, forKey: .acknowledgements) }
    if !coaching.isEmpty { try container.encode(entries: coaching, forKey: .coaching) }
    if !complaintImports.isEmpty { try container.encode(complaintImports, forKey: .complaintImports) }
    if !visits.isEmpty { try container.encode(entries: visits, forKey: .visits) }
    if nextVisitNumber > 1 { try container.encode(nextVisitNumber, forKey: .nextVisitNumber) }
    if cards != CardFile() { try container.encode(cards, forKey: .cards) }
    if sheets != SheetBook() { try container.encode(sheets, forKey: .sheets) }
    if nextCardNumber > 1 { try container.encode(nextCardNumber, forKey: .nextCardNumber) }
    if !dutyExcuses.isEmpty { try container.encode(parts: dutyExcuses, forKey: .dutyExcuses) }
    if !dutyRecords.isEmpty { try container.encode(shelf: dutyRecords, forKey: .dutyRecords) }
    if !plans.isEmpty { try container.encode(shelf: plans, forKey: .plans) }
    if nextPlanNumber > 1 { try container.encode(nextPlanNumber, forKey: .nextPlanNumber) }
    if !materials.isEmpty { try container.encode(entries: materials, forKey: .materials) }
    if nextMaterialNumber > 1 { try container.encode(nextMaterialNumber, forKey: .nextMaterialNumber) }
    if patrols != PatrolBook() { try container.encode(patrols, forKey: .patrols) }
    if !tasks.isEmpty { try container.encode(shelf: tasks, forKey: .tasks) }
    if nextTaskNumber > 1 { try container.encode(nextTaskNumber, forKey: .nextTaskNumber) }
    if days != DayBook() { try container.encode(days, forKey: .days) }
    if meetings != MeetingBook() { try container.encode(meetings, forKey: .meetings) }
  }
}
