extension PaneID {
  /// What draws the pane.
  var type: any Pane.Type {
    switch self {
    case .roster: RosterPane.self
    case .door: DoorPane.self
    case .traffic: TrafficPane.self
    case .complaints: ComplaintsPane.self
    case .today: TodayPane.self
    case .visits: VisitsBoard.self
    case .people: PeopleBoard.self
    case .log: LogBoard.self
    case .week: WeekBoard.self
    case .close: CloseBoard.self
    }
  }
}
