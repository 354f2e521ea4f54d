extension Refusal {
  static func unknownStep(_ text: String, among all: [ProcessStep]) -> Refusal {
    Refusal(
      "step.unknown",
      zh: "没有“\(text)”这个步骤，可用：\(all.map { "\($0.key) \($0.name.zh)" }.joined(separator: "、"))",
      en: "there is no step “\(text)”; steps are \(all.map { "\($0.key) \($0.id)" }.joined(separator: ", "))")
  }

  static func stepSigned(_ visit: VisitID, _ step: ProcessStep) -> Refusal {
    Refusal(
      "step.signed", zh: "\(visit) “\(step.name.zh)”主管已签字，不能去掉；签错了由签字人撤销",
      en: "\(visit): “\(step.name.en)” is signed and stays; whoever signed by mistake takes it back with undo")
  }

  static func driveNeedsCar(_ visit: VisitID) -> Refusal {
    Refusal(
      "drive.car", zh: "\(visit) 试驾要选车：先申请试驾，再查证件、签字、出车",
      en: "\(visit): a test drive needs a car; ask for the drive, then papers, signature and off")
  }

  static func noDrive(_ visit: VisitID) -> Refusal {
    Refusal(
      "drive.none", zh: "\(visit) 还没有申请试驾，请先申请并选车", en: "\(visit) has no test drive; ask for one and name the car first"
    )
  }

  static func driveUnderWay(_ visit: VisitID, _ drive: TestDrive) -> Refusal {
    Refusal(
      "drive.twice", zh: "\(visit) 已有一次试驾（\(drive.car)）没结束，请先办完",
      en: "\(visit) has a test drive of \(drive.car) that is not over; finish that first")
  }

  static func carOutAlready(_ car: String, _ visit: VisitID) -> Refusal {
    Refusal(
      "drive.carOut", zh: "\(car) 正由 \(visit) 试驾，还没回来；请换一台车或等它回来",
      en: "\(car) is out with \(visit); take another car or wait until it is back")
  }

  static func driveNotAsked(_ visit: VisitID, _ drive: TestDrive) -> Refusal {
    let state: Phrase =
      switch drive.phase {
      case .asked: Phrase(zh: "待签字", en: "waiting for the signature")
      case .refused: Phrase(zh: "主管没有同意，如需请重新申请", en: "refused; ask for a new one")
      case .signed: Phrase(zh: "已签字，可以出车", en: "signed; the car may go")
      case .out: Phrase(zh: "车已在外", en: "on the road already")
      case .back: Phrase(zh: "车已回来，请记反馈", en: "back already; take the feedback")
      case .rated: Phrase(zh: "已经结束，如需请重新申请", en: "over; ask for a new one")
      }
    return Refusal("drive.phase", zh: "\(visit) 的试驾\(state.zh)", en: "the test drive of \(visit) is \(state.en)")
  }

  static func papersMissing(_ visit: VisitID, _ missing: [DrivePaper]) -> Refusal {
    Refusal(
      "drive.papers", zh: "\(visit) 试驾缺\(missing.map(\.name.zh).joined(separator: "、"))，请补齐再签字出车",
      en:
        "\(visit) cannot drive without the \(missing.map(\.name.en).joined(separator: ", ")); see to it, then have it signed"
    )
  }

  static func driveUnsigned(_ visit: VisitID) -> Refusal {
    Refusal(
      "drive.unsigned", zh: "\(visit) 试驾主管还没签字，不能出车，请先签字",
      en: "\(visit) cannot drive before the supervisor has signed; have it signed first")
  }

  static func driveRefused(_ visit: VisitID, by user: String, reason: String) -> Refusal {
    Refusal(
      "drive.refused", zh: "\(visit) 试驾 \(user) 没有同意：\(reason)；解决后请重新申请",
      en: "\(user) refused the test drive of \(visit): \(reason); ask again when that is settled")
  }

  static func driveNotOut(_ visit: VisitID) -> Refusal {
    Refusal("drive.notOut", zh: "\(visit) 的车不在外，无需还车", en: "the car of \(visit) is not out, so it cannot come back")
  }

  static func driveNotBack(_ visit: VisitID) -> Refusal {
    Refusal(
      "drive.notBack", zh: "\(visit) 的试驾还没还车或已记反馈；还车后再记一次即可",
      en: "the test drive of \(visit) is not back yet, or its feedback is taken; take it once the car is back")
  }

  static func carStillOut(_ visit: VisitID, _ drive: TestDrive) -> Refusal {
    Refusal(
      "visit.carOut", zh: "\(visit) 的试驾车 \(drive.car) 还没回来，请先还车再离店",
      en: "\(visit) still has \(drive.car) out; write down that it is back, then they can leave")
  }

  static func mayNotSign(_ person: Staff) -> Refusal {
    Refusal(
      "sign.who", zh: "\(person.name)是\(person.title.name.zh)，签字须由主管或经理来做",
      en: "\(person.name(in: .english)) is \(person.title.name.en); a supervisor or manager signs")
  }

  static func nothingToSign(_ id: SigningID) -> Refusal {
    let what: Phrase =
      switch id {
      case .step(let visit, let step): Phrase(zh: "\(visit) 的 \(step)", en: "\(step) of \(visit)")
      case .loss(let card): Phrase(zh: "\(card) 的战败", en: "a loss of \(card)")
      }
    return Refusal(
      "sign.none", zh: "\(what.zh) 没有待签字的申请；可能已签，或尚未申请",
      en: "\(what.en) does not wait for a signature; it may be signed already, or was not asked for")
  }

  static func signingChanged(_ signing: Signing) -> Refusal {
    Refusal(
      "sign.changed", zh: "\(signing.title.zh) 的内容刚有改动，请再看一遍后签字",
      en: "\(signing.title.en) has changed since you looked; look again, then sign")
  }
}
