// Calls that fall due after closing, as rows of Today 今日; checking one off writes it into the complaint's log.

extension DutyKey {
  /// What the call-back of a complaint is checked off by: `#41`.
  public static func callBack(_ id: ComplaintID) -> DutyKey { DutyKey(DutyCode(rawValue: id.description)) }

  /// The complaint whose customer is to be called; nil for a duty of the lists.
  public var callBack: ComplaintID? {
    guard due == nil, code.rawValue.hasPrefix("#"), let number = Int(code.rawValue.dropFirst()) else { return nil }
    return ComplaintID(rawValue: number)
  }
}

extension ShowroomState {
  /// The calls that fall due on the business day of a moment, those already made included.
  func callBackItems(at now: Moment) -> [DutyItem] {
    let today = businessDay(of: now)
    return callBacksDue(at: now).compactMap { complaint in
      guard let closed = complaint.reached(.closed) else { return nil }
      let name = complaint.details.customer
      return DutyItem(
        key: .callBack(complaint.id),
        title: Phrase(zh: "回访 \(complaint.id) \(name)", en: "call back \(complaint.id) \(name)"),
        due: nil,
        standing: standing(ofCallBack: complaint, closed: closed, on: today))
    }
  }

  private func standing(ofCallBack complaint: Complaint, closed: Moment, on today: CivilDay) -> DutyItem.Standing {
    if let called = complaint.log.last(where: { $0.deed == .calledBack }), complaint.calledBack != nil {
      return .seenDone(by: Phrase(both: "\(called.at.time) \(called.by)"))
    }
    let over = today.number - closed.day.number - settings.complaints.callBackAfter
    return over > 0 ? .late(Minutes.hours(24 * over)) : .ahead
  }

  /// What checking off a call-back does.
  func checked(callBack key: DutyKey, note: String, at now: Moment) throws(Refusal) -> [ComplaintEvent] {
    guard let id = key.callBack else { return [] }
    return try decide(.callBack(id, note: note), at: now)
  }
}
