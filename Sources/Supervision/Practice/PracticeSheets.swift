// The channels' sheets of a practice day: most of those counted are written down a minute later, leads are answered and
// come to something.

extension PracticeStory {
  /// What is written down of calls and leads that `arrivals` counted, and of two days out in the weeks before.
  func sheetActs(of arrivals: [PracticeAct]) -> [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 12)
    var acts = daysOut
    var line = daysOut.count
    for arrival in arrivals.sorted(by: { $0.at.instant < $1.at.instant }) {
      guard case .traffic(.count(let channel, _)) = arrival.command, let kind = SheetKind(channel), kind != .event,
        chance.chance(80)
      else { continue }
      line += 1
      let id = SheetID(rawValue: line)
      let second = arrival.at.time.seconds
      func act(after seconds: Int, _ command: SheetCommand) -> PracticeAct {
        self.act(on: day, ClockTime(seconds: second + seconds), PracticeAuthor.reception, .sheet(command))
      }
      let person = PracticeProspect(&chance)
      let consultant = PracticePeople.consultantIDs[chance.draw(0...PracticePeople.consultantIDs.count - 1)]
      let phone = person.details(phone: 9000 + line).phone
      if kind == .call {
        var call = PhoneCall()
        (call.name, call.model, call.consultant) = (person.title, person.model, consultant)
        if chance.chance(70) { call.phone = phone }
        call.asked = chance.pick(["现车和优惠", "置换补贴", "试驾预约", "贷款方案", "交车时间"])
        call.source = chance.pick(["internet", "radio", "friend", "outdoor"])
        call.level = chance.pick([.h, .a, .b, .b, nil])
        if chance.chance(30) { call.invitedFor = day.advanced(by: chance.draw(0...4)) }
        call.takenBy = PracticePeople.reception
        call.result = chance.pick(["约到店", "已发资料", "再联系", ""])
        acts.append(act(after: 0, .open(channel, .call(call), completes: true)))
      } else {
        var lead = WebLead()
        (lead.name, lead.model, lead.phone, lead.consultant) = (person.title, person.model, phone, consultant)
        lead.platform = chance.pick(SheetRule().platforms)
        acts.append(act(after: 0, .open(channel, .lead(lead), completes: true)))
        acts.append(act(after: chance.draw(240...1500), .contact(id)))
        let reason: NoIntentID = chance.pick(["unreachable", "no-wish", "bought-rival"])
        let rest = chance.draw(0...9)
        if rest < 4 {
          var details = CardDetails()
          (details.name, details.level) = (person.name, chance.pick([.h, .a, .b]))
          acts.append(act(after: 1600, .makeCard(id, details)))
        } else if rest < 7 {
          acts.append(act(after: 1700, .resolve(id, .noIntent(reason))))
        }
      }
    }
    return acts
  }

  /// A display and an outreach of the weeks before, written up this morning.
  private var daysOut: [PracticeAct] {
    let plans: [(ChannelID, Int, String, [Int])] = [
      (.display, 9, "世纪汇广场", [64, 22, 14, 9, 2, 3_800]), (.outreach, 5, "张江园区", [31, 12, 7, 5, 1, 900]),
    ]
    return plans.enumerated().map { place, plan in
      var event = OffSiteEvent(day: day.advanced(by: -plan.1))
      event.place = plan.2
      event.leader = PracticePeople.consultantIDs[place]
      event.consultants = [PracticePeople.consultantIDs[place + 2]]
      (event.contacts, event.contactsLeft, event.cards) = (plan.3[0], plan.3[1], plan.3[2])
      (event.invited, event.orders, event.cost) = (plan.3[3], plan.3[4], plan.3[5])
      return act(
        on: day, ClockTime(8, place), PracticeAuthor.reception, .sheet(.open(plan.0, .event(event))))
    }
  }
}
