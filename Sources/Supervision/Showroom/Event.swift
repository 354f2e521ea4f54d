/// A fact in the past tense; one case a feature.
public enum Event: Hashable, Sendable {
  case settings(SettingsEvent)
  case staff(StaffEvent)
  case floor(FloorEvent)
  case roster(RosterEvent)
  case traffic(TrafficEvent)
  case complaint(ComplaintEvent)
  case duty(DutyEvent)
  case visit(VisitEvent)
  case card(CardEvent)
  case turn(TurnEvent)
  case alarm(AlarmEvent)
  case task(TaskEvent)
  case day(DayEvent)
  /// An act was taken back.
  case undone(ActID)
  /// An act that had been taken back stands again.
  case redone(ActID)
}
