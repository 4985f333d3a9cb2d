import { attested, type Body } from './journey.ts';

/** Another valid body of the same operation; none for those whose body is empty. */
export const otherBody = (operation: string, body: Body): Body | undefined => {
  switch (operation) {
    case 'informParties':
    case 'submitForReview':
    case 'extendRuling':
    case 'recordLitigation':
    case 'recordSuitWithdrawal':
      return undefined;
    case 'giveConsents':
      return { consents: (body.consents as Body[]).map((consent) => ({ ...consent, advanceExtension: true })) };
    case 'chooseMediator':
      return { choices: (body.choices as Body[]).map((choice) => ({ ...choice, evidenceId: 'another' })) };
    case 'replaceMediator':
    case 'addMediator':
    case 'declineMediator':
    case 'signDisclosure':
    case 'requestRecusal':
    case 'decideRecusal':
      return { ...body, evidenceId: 'another' };
    case 'groupCases':
      return { ...body, caseIds: (body.caseIds as string[]).toReversed() };
    case 'leaveGroup':
      return { evidenceId: 'another' };
    case 'recordModelJudgment':
      return { ...body, courtCaseNo: '（2023）黔2626民初99号' };
    case 'invitePerson':
    case 'nameInterpreter':
      return { ...body, name: '另一人' };
    case 'releaseInterpreter':
      return { ...body, reason: 'CONFLICT' };
    case 'inviteCoMediator':
      return { ...body, confidentialityEvidenceId: 'another' };
    case 'summonParties':
      return { ...body, served: (body.served as Body[]).slice(1) };
    case 'holdSession':
      return { ...body, record: '另一份记录。' };
    case 'appointAgent':
      return { ...body, name: '另一人' };
    case 'recordAgreement':
      return { ...body, text: '另一份文本。' };
    case 'signAgreement':
      return { marks: (body.marks as Body[]).map((mark) => ({ ...mark, evidenceId: 'another' })) };
    case 'applyForConfirmation':
      return { ...body, receiptNo: 'another' };
    case 'docketConfirmation':
    case 'enterFastTrack':
      return { ...body, courtCaseNo: '（2023）黔2626诉前调确99号' };
    case 'ruleOnConfirmation':
      return { ...body, rulingNo: '（2023）黔2626诉前调确99号' };
    case 'withdrawApplication':
      return { applicants: [{ partyId: 'p2', evidenceId: 'another' }] };
    case 'notAdmitConfirmation':
      return { ground: 'WRONG_COURT' };
    case 'revokeConfirmation':
      return { ...body, objector: 'PARTY' };
    case 'recordPreservation':
      return { ...body, amount: '1.00' };
    case 'endPreservation':
      return { ...body, how: 'SUED' };
    case 'recordGuarantee':
      return { ...body, months: 24 };
    case 'requestCreditRepair':
      return { ...body, evidenceId: 'another' };
    case 'answerCreditRepair':
      return { ...body, result: 'REFUSED' };
    case 'recordRulingReceipt':
      return { ...body, partyId: 'p3' };
    case 'recordReturnVisit':
      return { ...body, satisfaction: 1 };
    case 'archiveCase':
      return { ...body, fileNo: '（2023）岑人调字第2号' };
    case 'endEnforcement':
      return { result: 'ENDED' };
    case 'agreeAnew':
      return { ...body, consents: attested('another') };
    case 'declineConfirmation':
    case 'reopenMediation':
      return { consents: attested('another') };
    case 'convertFastTrack':
      return { reason: 'APPRAISAL' };
    case 'issueCourtStatement':
      return { documentNo: '（2023）黔2626民初99号' };
    case 'recordPayment':
    case 'reportPayment':
    case 'recordPerformance':
    case 'reportDefault':
    case 'fileEnforcement':
      return { ...body, evidenceId: 'another' };
    case 'enterSmallFast':
      return { ground: { kind: 'IMPASSE' } };
    case 'issueOpinion':
      return { ...body, text: '另一份意见。' };
    case 'answerOpinion':
      return { ...body, evidenceId: 'another' };
    case 'requestEvaluation':
      return { ...body, questions: '另一问题。' };
    case 'reportEvaluation':
      return { ...body, report: '另一份报告。' };
    case 'answerEvaluation':
      return { ...body, reason: '另一理由。' };
    case 'endTrial':
    case 'closeFastTrack':
      return { ...body, result: 'WITHDRAWAL' };
    case 'recordUndisputedFacts':
      return { ...body, text: '另一事实。' };
    case 'serveTerminationNotice':
      return { ...body, evidenceId: 'another' };
    case 'assignMediator':
      return { mediatorId: 'mediator-522626-1' };
    case 'supplyMaterials':
      return { supplied: (body.supplied as Body[]).map((each) => ({ ...each, documentId: 'another' })) };
    case 'holdMediation':
    case 'joinSuccessor':
    case 'resumeMediation':
      return { ...body, evidenceId: 'another' };
    case 'terminateMediation':
    case 'changeTrack':
    case 'requestSupplement':
    case 'transferCase':
    case 'rejectFiling':
    case 'failMediation':
      return { ...body, explanation: '另一说明。' };
    case 'recordContact':
    case 'refuseMediation':
      return { ...body, evidenceId: 'another' };
    case 'withdrawCase':
      return { ...body, reason: 'SELF_SETTLED' };
    case 'extendMediation':
      return { ...body, days: 7 };
    case 'changeEntry':
    case 'withdrawEntry':
      return { ...body, reason: '另一理由。' };
    default:
      throw new Error(`no other body is known for ${operation}`);
  }
};
